package org.telcocrm.io.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.telcocrm.core.fact.DerivedFacts;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.core.fact.StandardFacts;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.id.SubscriptionId;
import org.telcocrm.core.party.Customer;
import org.telcocrm.core.product.CancelTag;
import org.telcocrm.core.product.ServiceKind;
import org.telcocrm.core.product.Subscription;
import org.telcocrm.core.product.SubscriptionState;
import org.telcocrm.core.view.Customer360;
import org.telcocrm.core.view.FactDerivation;
import org.telcocrm.io.layout.Layout;
import org.telcocrm.io.layout.LayoutCatalog;
import org.telcocrm.io.layout.LayoutJson;
import org.telcocrm.testkit.CrmDomain;
import org.telcocrm.testkit.CustomerArbitraries;
import org.telcocrm.testkit.DateArbitraries;

/**
 * A customer's facts are the same whether they come from the customer's parts or from the row that
 * an operator's job wrote of them into a wide extract (宽表), derived facts included.
 */
@Domain(DomainContext.Global.class)
@Domain(CrmDomain.class)
class ViewAndExtractProperties {

  private static final List<Fact> FACTS = FactDerivation.standard().schema().facts();

  private static final Layout LAYOUT =
      LayoutJson.parse(
          """
          {"formatVersion": 1, "name": "wide", "charset": "GBK", "delimiter": "|", "id": "id",
           "duplicates": "NONE", "columns": [%s]}
          """
              .formatted(WideRow.columns(FACTS)),
          LayoutCatalog.standard());

  /** Up to six customers of one month's extract. */
  @Provide
  Arbitrary<List<Customer360>> bases() {
    return DateArbitraries.asOfDates()
        .flatMap(asOf -> CustomerArbitraries.customer360s(asOf).list().ofMinSize(1).ofMaxSize(6));
  }

  private static String line(int number, Customer360 view) {
    Map<String, String> cells = WideRow.of(view);
    assertThat(new TreeSet<>(FACTS.stream().map(Fact::code).toList()))
        .as("each column is one of the schema")
        .containsAll(cells.keySet());
    StringBuilder line = new StringBuilder("U" + number);
    FACTS.forEach(fact -> line.append('|').append(cells.getOrDefault(fact.code(), "")));
    return line.append('\n').toString();
  }

  private static List<Facts> read(List<Customer360> base) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < base.size(); i++) {
      lines.append(line(i, base.get(i)));
    }
    byte[] bytes = lines.toString().getBytes(Charset.forName("GBK"));
    LocalDate asOf = base.get(0).asOf();
    List<Facts> all = new ArrayList<>();
    ExtractSource source = ExtractSource.of("wide.dat", () -> new ByteArrayInputStream(bytes));
    try (ExtractReader reader = ExtractReader.open(source, LAYOUT, asOf)) {
      reader.read(
          new ExtractHandler() {
            @Override
            public void accepted(ExtractRow row) {
              all.add(Facts.copyOf(row.facts()));
            }

            @Override
            public void rejected(Reject reject) {
              throw new AssertionError(reject.toString());
            }

            @Override
            public void duplicate(RecordPlace place, CustomerId customer, DuplicateCode code) {
              throw new AssertionError(customer + " " + code);
            }

            @Override
            public void filtered(RecordPlace place, String reason) {
              throw new AssertionError(reason);
            }

            @Override
            public void found(Finding finding) {}
          });
    }
    return all;
  }

  private static Facts withDerived(Facts facts) {
    return DerivedFacts.standard().bind(facts.schema()).derive(facts);
  }

  private static void requireSame(Customer360 view, Facts row, int number) {
    Customer named = Customer.builder(CustomerId.of("U" + number)).build();
    Facts source = FactDerivation.standard().derive(view);
    Facts.Builder renamed = Facts.builder(source.schema(), named.id(), view.asOf());
    source.schema().facts().forEach(fact -> renamed.numeric(fact, source.numeric(fact)));
    Facts expected = withDerived(renamed.build());
    Facts actual = withDerived(row);
    for (Fact fact : expected.schema().facts()) {
      assertThat(actual.numeric(fact))
          .as(fact.code())
          .isEqualTo(Double.valueOf(expected.numeric(fact)));
      assertThat(actual.state(fact)).as(fact.code()).isEqualTo(expected.state(fact));
    }
    assertThat(actual).isEqualTo(expected);
  }

  @Property(tries = 100)
  void factsOfAView_equalThoseOfItsRow(@ForAll("bases") List<Customer360> base) throws IOException {
    List<Facts> rows = read(base);
    assertThat(rows).hasSize(base.size());
    for (int i = 0; i < rows.size(); i++) {
      requireSame(base.get(i), rows.get(i), i);
    }
  }

  /** Each state, also of one who has only one line and left: both doors say which it is. */
  @Property
  void factsOfACustomerWithOneLine_equalThoseOfItsRow_inEveryState(@ForAll SubscriptionState state)
      throws IOException {
    Subscription line =
        Subscription.builder(SubscriptionId.of("S1"), ServiceKind.MOBILE, state)
            .openDate(LocalDate.of(2021, 5, 1))
            .stateSince(LocalDate.of(2026, 3, 20))
            .cancelTag(CancelTag.OTHER)
            .build();
    Customer360 view =
        Customer360.builder(
                Customer.builder(CustomerId.of("U0")).build(), LocalDate.of(2026, 3, 31))
            .subscriptions(List.of(line))
            .build();
    requireSame(view, read(List.of(view)).get(0), 0);
    Facts facts = FactDerivation.standard().derive(view);
    assertThat(facts.choice(StandardFacts.STATE)).contains(state);
    assertThat(facts.choice(StandardFacts.SERVICE_KIND)).contains(ServiceKind.MOBILE);
    assertThat(facts.date(StandardFacts.OPEN_DATE)).contains(LocalDate.of(2021, 5, 1));
  }

  /** The law would hold of customers none of whom left. */
  @Example
  void generatedRows_areOfEveryState() {
    TreeSet<String> states = new TreeSet<>();
    CustomerArbitraries.customer360s()
        .sampleStream()
        .limit(1000)
        .forEach(view -> states.add(WideRow.of(view).getOrDefault("state", "")));
    assertThat(states)
        .containsAll(Arrays.stream(SubscriptionState.values()).map(Enum::name).toList());
  }

  /** The law would hold of customers of whom nothing is known. */
  @Example
  void generatedRows_fillEveryColumnNowAndThen() {
    TreeSet<String> filled = new TreeSet<>();
    CustomerArbitraries.customer360s()
        .sampleStream()
        .limit(300)
        .forEach(view -> filled.addAll(WideRow.of(view).keySet()));
    assertThat(filled).containsExactlyInAnyOrderElementsOf(FACTS.stream().map(Fact::code).toList());
  }
}
