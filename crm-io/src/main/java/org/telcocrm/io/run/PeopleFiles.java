package org.telcocrm.io.run;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.io.extract.DuplicateCode;
import org.telcocrm.io.extract.ExtractHandler;
import org.telcocrm.io.extract.ExtractRow;
import org.telcocrm.io.extract.Finding;
import org.telcocrm.io.extract.RecordPlace;
import org.telcocrm.io.extract.Reject;

/**
 * Writes what is wrong with a file of people: {@code people_rejects.csv} and {@code
 * people_findings.csv}, with the columns of their namesakes. A person whose group is not among the
 * accepted records is a finding {@code ORPHAN}.
 */
final class PeopleFiles implements ExtractHandler, AutoCloseable {

  /** The finding of a person without a group. */
  static final String ORPHAN = "ORPHAN";

  static final String REJECTS = "people_rejects.csv";
  static final String FINDINGS = "people_findings.csv";

  private static final String HEADER = "line,byte_offset,customer_id,field,code,value_masked";
  private static final int BUFFER = 1 << 16;
  private static final int TELLS = 1 << 14;

  private final GroupIds groups;
  private final String owner;
  private final RunListener listener;
  private final OutputStream rejects;
  private final OutputStream findings;
  private final ByteLines line = new ByteLines();
  private long orphans;
  private long seen;

  PeopleFiles(ResultDirectory directory, GroupIds groups, String owner, RunListener listener)
      throws IOException {
    this.groups = groups;
    this.owner = owner;
    this.listener = listener;
    this.rejects = open(directory, REJECTS, HEADER + ",detail\n");
    try {
      this.findings = open(directory, FINDINGS, HEADER + "\n");
    } catch (IOException e) {
      rejects.close();
      throw e;
    }
  }

  private static OutputStream open(ResultDirectory directory, String name, String header)
      throws IOException {
    OutputStream out = new BufferedOutputStream(Files.newOutputStream(directory.own(name)), BUFFER);
    out.write(header.getBytes(StandardCharsets.UTF_8));
    return out;
  }

  /** How many people have no group. */
  long orphans() {
    return orphans;
  }

  @Override
  public void accepted(ExtractRow row) throws IOException {
    for (Finding each : row.findings()) {
      found(each);
    }
    CustomerId group = row.owner().orElse(null);
    if (group == null || !groups.contains(group)) {
      orphans++;
      found(Finding.about(row, owner, ORPHAN, group == null ? "" : group.value()));
    }
    if (++seen % TELLS == 0) {
      RunCancelledException.tell(listener, seen);
    }
  }

  @Override
  public void rejected(Reject reject) throws IOException {
    begin(reject.line(), reject.byteOffset(), reject.id());
    line.cell(reject.field());
    line.cell(reject.code().name());
    line.cell(reject.valueMasked());
    line.cell(reject.detail());
    write(rejects);
  }

  @Override
  public void duplicate(RecordPlace place, CustomerId customer, DuplicateCode code) {
    // Counted in run.json; the other record has all there is to know.
  }

  @Override
  public void found(Finding finding) throws IOException {
    begin(finding.line(), finding.byteOffset(), finding.id());
    line.cell(finding.field());
    line.cell(finding.code());
    line.cell(finding.valueMasked());
    write(findings);
  }

  private void begin(long number, long byteOffset, @Nullable CustomerId id) {
    line.clear();
    line.next();
    line.number(number);
    line.next();
    line.number(byteOffset);
    line.cell(id == null ? "" : id.value());
  }

  private void write(OutputStream out) throws IOException {
    line.end();
    ByteBuffer bytes = line.bytes();
    out.write(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
  }

  @Override
  public void close() throws IOException {
    try (OutputStream first = rejects;
        OutputStream second = findings) {
      first.flush();
      second.flush();
    }
  }
}
