package io.inyeon.backup;

import io.inyeon.backup.Manifest.Content;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.InvalidPathException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Unpacks a backup, and believes nothing that its manifest does not bear out. */
final class ArchiveReader {
  /** The file is no backup, or not as it was written. */
  static final class Damaged extends IOException {
    private static final long serialVersionUID = 1L;

    Damaged(String how) {
      super(how);
    }
  }

  private static final List<String> OF_THE_DISK = List.of("No space left", "Read-only file system", "Disk quota",
      "Input/output error");

  private final Path target;
  private final Progress progress;
  private final Map<String, Content> found = new TreeMap<>();
  private Optional<Manifest> manifest = Optional.empty();

  /** @param target an empty directory */
  ArchiveReader(Path target, Progress progress) {
    this.target = target.normalize();
    this.progress = progress;
  }

  /** @throws Damaged with what is wrong; the target then holds what could be read */
  Manifest unpack(InputStream archive) throws IOException {
    try (InputStream whole = new GZIPInputStream(new BufferedInputStream(archive, 1 << 16), 1 << 16);
        TarArchiveInputStream tar = new TarArchiveInputStream(new BufferedInputStream(whole, 1 << 16), "UTF-8")) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(entry, tar);
      }
      whole.transferTo(java.io.OutputStream.nullOutputStream()); // its own checksum comes last
    } catch (JacksonException e) {
      throw new Damaged("its manifest cannot be read");
    } catch (InvalidPathException e) {
      throw new Damaged("it is not whole, or no backup at all");
    } catch (Damaged e) {
      throw e;
    } catch (IOException e) {
      throw isOfTheDisk(e) ? e : new Damaged("it is not whole, or no backup at all");
    }
    return checked();
  }

  /** What else the file system refuses, a name that is too long for instance, comes of a name that nobody has written. */
  private static boolean isOfTheDisk(IOException e) {
    String message = String.valueOf(e.getMessage());
    return e instanceof AccessDeniedException || OF_THE_DISK.stream().anyMatch(message::contains);
  }

  private void unpack(TarArchiveEntry entry, InputStream content) throws IOException {
    Path place = target.resolve(entry.getName()).normalize();
    if (manifest.isPresent() || !place.startsWith(target)) {
      throw new Damaged("it holds what does not belong there: " + entry.getName());
    }
    if (entry.isDirectory()) {
      createDirectories(place);
    } else if (entry.getName().equals(Manifest.NAME)) {
      manifest = Optional.of(manifest(content.readAllBytes()));
    } else {
      write(entry, content, place);
    }
  }

  private static Manifest manifest(byte[] json) throws Damaged {
    int format = JsonMapper.shared().readTree(json).path("format").asInt(0);
    if (format != Manifest.FORMAT) {
      throw new Damaged("its format is %d, and this Inyeon reads %d".formatted(format, Manifest.FORMAT));
    }
    return JsonMapper.shared().readValue(json, Manifest.class);
  }

  private void write(TarArchiveEntry entry, InputStream content, Path place) throws IOException {
    createDirectories(place.resolveSibling(".").normalize());
    Files.createFile(place, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    DigestInputStream read = new DigestInputStream(content, Digests.sha256());
    try (var out = Files.newOutputStream(place)) {
      long bytes = read.transferTo(out);
      found.put(entry.getName(), new Content(bytes, Digests.of(read)));
      progress.copied(bytes);
    }
  }

  private static void createDirectories(Path directory) throws IOException {
    Files.createDirectories(directory,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
  }

  private Manifest checked() throws Damaged {
    Manifest said = manifest.orElseThrow(() -> new Damaged("it is not whole"));
    if (!said.files().keySet().equals(found.keySet())) {
      throw new Damaged("files are missing from it");
    }
    for (Map.Entry<String, Content> file : found.entrySet()) {
      if (!file.getValue().equals(said.files().get(file.getKey()))) {
        throw new Damaged("%s in it has changed since it was written".formatted(file.getKey()));
      }
    }
    return said;
  }
}
