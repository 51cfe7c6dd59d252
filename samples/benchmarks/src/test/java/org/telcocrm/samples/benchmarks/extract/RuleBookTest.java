package org.telcocrm.samples.benchmarks.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RuleBookTest {

  @Test
  void rules_areThirtyWithReasonsOfEightToSixteenLetters() {
    assertThat(RuleBook.RULES)
        .hasSize(30)
        .allSatisfy(rule -> assertThat(rule.reason()).matches("[A-Z_0-9]{8,16}"));
    assertThat(RuleBook.RULES).extracting(Rule::reason).doesNotHaveDuplicates();
    assertThat(RuleBook.RULES.get(0).reason()).isEqualTo("PORT_QUERY");
    assertThat(RuleBook.RULES.get(29).reason()).isEqualTo("LONG_TENURE");
  }

  @Test
  void rules_ofOneColumnNeverHoldTogether() {
    RandomRows random = new RandomRows(7);
    for (int row = 0; row < 5_000; row++) {
      long[] values = random.next();
      Map<Column, Integer> held = new EnumMap<>(Column.class);
      for (Rule rule : RuleBook.RULES) {
        if (rule.holds(values[rule.column().index()])) {
          held.merge(rule.column(), 1, Integer::sum);
        }
      }
      assertThat(held.values()).allMatch(count -> count == 1);
    }
  }

  @Test
  void hits_byHandEqualTheBook() {
    RandomRows byBook = new RandomRows(8);
    RandomRows byHand = new RandomRows(8);
    long held = 0;
    for (int row = 0; row < 5_000; row++) {
      long[] values = byBook.next();
      long hits = 0;
      for (Rule rule : RuleBook.RULES) {
        hits += rule.holds(values[rule.column().index()]) ? RuleBook.hit(rule.reason()) : 0;
      }
      assertThat(HandRules.hits(byHand.nextSubscriber())).isEqualTo(hits);
      assertThat(ColumnRules.score(RuleBook.mask(hits))).isEqualTo(RuleBook.score(hits));
      held |= hits;
    }
    assertThat(RuleBook.mask(held)).as("each rule held once").isEqualTo((1 << 30) - 1);
  }

  @Test
  void hit_ofAnUnknownReasonIsRefused() {
    assertThatThrownBy(() -> RuleBook.hit("NO_SUCH_REASON"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("reason must be one of the book but was NO_SUCH_REASON");
  }

  @Test
  void names_holdBytesThatLookLikeASeparatorInGbk() {
    Charset gbk = Charset.forName("GBK");
    int bars = 0;
    for (int i = 0; i < Names.COUNT; i++) {
      for (byte each : Names.of(i).getBytes(gbk)) {
        bars += each == '|' ? 1 : 0;
      }
    }
    assertThat(bars).isGreaterThan(Names.COUNT / 20);
  }
}
