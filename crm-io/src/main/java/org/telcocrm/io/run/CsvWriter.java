package org.telcocrm.io.run;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes a results file: UTF-8, LF, comma, quoted only where needed, a header line.
 *
 * <p>Not thread-safe.
 */
final class CsvWriter implements Closeable {

  private static final int BUFFER = 1 << 16;

  private final Writer writer;
  private final int columns;

  private CsvWriter(Writer writer, int columns) {
    this.writer = writer;
    this.columns = columns;
  }

  static CsvWriter create(Path file, List<String> header) throws IOException {
    OutputStream out = Files.newOutputStream(file);
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
    CsvWriter csv = new CsvWriter(writer, header.size());
    csv.line(header);
    return csv;
  }

  void line(List<String> cells) throws IOException {
    if (cells.size() != columns) {
      throw new IllegalStateException(
          "a line must have " + columns + " cells but had " + cells.size());
    }
    for (int i = 0; i < columns; i++) {
      if (i > 0) {
        writer.write(',');
      }
      cell(cells.get(i));
    }
    writer.write('\n');
  }

  private void cell(String text) throws IOException {
    boolean quote = false;
    for (int i = 0; i < text.length() && !quote; i++) {
      char c = text.charAt(i);
      quote = c == ',' || c == '"' || c == '\n' || c == '\r';
    }
    if (quote) {
      writer.write('"');
      writer.write(text.replace("\"", "\"\""));
      writer.write('"');
    } else {
      writer.write(text);
    }
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
