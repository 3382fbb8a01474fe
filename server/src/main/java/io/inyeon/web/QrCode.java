package io.inyeon.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A QR code (ISO/IEC 18004): level M, which survives some dirt, with the quiet zone of four modules that readers need. */
public record QrCode(BitMatrix modules) {
  private static final int WHITE = 0xFFFFFF;
  private static final int QUIET_ZONE = 4;

  public static QrCode of(String text) {
    try {
      return new QrCode(new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0,
          Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, QUIET_ZONE)));
    } catch (WriterException e) {
      throw new IllegalStateException("the address of a link is too long for a QR code", e);
    }
  }

  /** @param size the width at which it is shown; it prints sharply at any other */
  public String svg(int size) {
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < modules.getHeight(); y++) {
      for (int x = 0; x < modules.getWidth(); x++) {
        if (modules.get(x, y)) {
          path.append("M").append(x).append(' ').append(y).append("h1v1h-1z");
        }
      }
    }
    return """
      <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%1$d" viewBox="0 0 %2$d %2$d" shape-rendering="crispEdges">\
      <rect width="100%%" height="100%%" fill="#fff"/><path d="%3$s"/></svg>
      """
        .formatted(size, modules.getWidth(), path);
  }

  /** @param size the width in dots; modules are whole dots, and what is left over widens the quiet zone */
  public byte[] png(int size) {
    BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_BINARY);
    int dots = Math.max(1, size / modules.getWidth());
    int margin = (size - dots * modules.getWidth()) / 2;
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        image.setRGB(x, y, isDark(x - margin, y - margin, dots) ? 0 : WHITE);
      }
    }
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(png)) {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return png.toByteArray();
  }

  private boolean isDark(int x, int y, int dots) {
    return x >= 0 && y >= 0 && x / dots < modules.getWidth() && y / dots < modules.getHeight()
        && modules.get(x / dots, y / dots);
  }
}
