package io.inyeon.engine;

import java.nio.ByteBuffer;
import java.util.UUID;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamWriteCapability;

/** Ids within a state: sixteen bytes where the format has bytes, otherwise the text of RFC 9562. */
final class Uuids {
  private static final int LENGTH = 16;

  private Uuids() {
  }

  static void write(UUID id, JsonGenerator out) {
    if (out.streamWriteCapabilities().isEnabled(StreamWriteCapability.CAN_WRITE_BINARY_NATIVELY)) {
      out.writeBinary(ByteBuffer.allocate(LENGTH).putLong(id.getMostSignificantBits())
          .putLong(id.getLeastSignificantBits()).array());
    } else {
      out.writeString(id.toString());
    }
  }

  static UUID read(JsonParser in) {
    if (in.currentToken() == JsonToken.VALUE_STRING) {
      return UUID.fromString(in.getString());
    }
    ByteBuffer bytes = ByteBuffer.wrap(in.getBinaryValue());
    return new UUID(bytes.getLong(), bytes.getLong());
  }
}
