package org.telcocrm.samples.nightly;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.telcocrm.core.id.Msisdn;
import org.telcocrm.core.party.PersonName;
import org.telcocrm.io.extract.ExtractReader;
import org.telcocrm.io.extract.ExtractRow;
import org.telcocrm.io.extract.ExtractSource;
import org.telcocrm.io.layout.Layout;
import org.telcocrm.rules.assessment.CustomerAssessment;
import org.telcocrm.rules.assessment.CustomerAssessor;
import org.telcocrm.rules.assessment.Explanation;
import org.telcocrm.rules.assessment.RuleTexts;
import org.telcocrm.samples.nightly.demo.DemoExtract;

/**
 * Explains single customers of a demo (为什么是他), names and numbers masked.
 *
 * @param extract where they come from
 * @param layout how it is read
 * @param asOf date of the assessment
 * @param assessor as fitted by the run
 */
record DemoCustomers(
    DemoExtract extract, Layout layout, LocalDate asOf, CustomerAssessor assessor) {

  /** The lines of one user: who it is, then all decisions in Chinese and in English. */
  List<String> explain(String userId) throws IOException {
    ByteArrayOutputStream record = new ByteArrayOutputStream();
    extract.writeUser(userId, record);
    ExtractSource source =
        ExtractSource.of(userId, () -> new ByteArrayInputStream(record.toByteArray()));
    List<String> lines = new ArrayList<>();
    try (ExtractReader reader = ExtractReader.open(source, layout, asOf)) {
      CustomerAssessor.Bound bound = assessor.bind(reader.schema());
      reader.read(row -> lines.addAll(explain(row, bound)));
    }
    return lines;
  }

  private static List<String> explain(ExtractRow row, CustomerAssessor.Bound bound) {
    CustomerAssessment assessment = bound.assess(row.facts());
    List<String> lines = new ArrayList<>();
    lines.add(assessment.customer() + " · " + name(row) + " · " + number(row));
    lines.addAll(Explanation.lines(assessment, RuleTexts.of(Locale.CHINESE)));
    lines.addAll(Explanation.lines(assessment, RuleTexts.of(Locale.ENGLISH)));
    return lines;
  }

  private static String name(ExtractRow row) {
    return row.text("name").map(PersonName::of).map(PersonName::toString).orElse("**");
  }

  /** A mobile number or an account with one in it; the middle is masked. */
  private static String number(ExtractRow row) {
    String text = row.text("msisdn").orElse("");
    int start = text.indexOf('_') + 1;
    return text.substring(0, start)
        + Msisdn.parse(text.substring(start)).map(Msisdn::toString).orElse("****");
  }
}
