package org.telcocrm.samples.custompolicy;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.telcocrm.core.fact.DerivedFact;
import org.telcocrm.core.fact.DerivedFacts;
import org.telcocrm.core.fact.Facts;
import org.telcocrm.core.fact.NumberFact;
import org.telcocrm.core.fact.StandardFacts;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.label.Texts;
import org.telcocrm.core.money.Money;
import org.telcocrm.core.product.ServiceKind;
import org.telcocrm.io.json.CrmJson;
import org.telcocrm.io.layout.Layout;
import org.telcocrm.io.layout.LayoutCatalog;
import org.telcocrm.io.layout.LayoutJson;
import org.telcocrm.io.run.ExtractRun;
import org.telcocrm.rules.assessment.CustomerAssessment;
import org.telcocrm.rules.assessment.CustomerAssessor;
import org.telcocrm.rules.assessment.Explanation;
import org.telcocrm.rules.assessment.PolicySet;
import org.telcocrm.rules.assessment.RuleTexts;
import org.telcocrm.rules.assessor.TablePolicy;
import org.telcocrm.rules.table.Condition;

/** A host's own fact, derived fact, table policy and assessor travel like ours. */
public final class CustomPolicy {

  /** The host's own fact: a column of its extract. */
  static final NumberFact CLOUD_GAME_MB = NumberFact.of("cloud_game_mb", "MB");

  /** A derived fact: computed for an extract and for a typed customer alike. */
  static final NumberFact CLOUD_GAME_SHARE = NumberFact.of("cloud_game_share", "share");

  static final DerivedFacts DERIVED =
      DerivedFacts.standard()
          .plus(
              DerivedFact.of(
                  CLOUD_GAME_SHARE,
                  List.of(CLOUD_GAME_MB, StandardFacts.DATA_MB_M0),
                  f ->
                      f.numeric(StandardFacts.DATA_MB_M0) > 0
                          ? f.numeric(CLOUD_GAME_MB) / f.numeric(StandardFacts.DATA_MB_M0)
                          : Double.NaN));

  /** The ten-line policy: who is offered the game pack. */
  static final TablePolicy GAME_PACK =
      TablePolicy.builder("game_pack", "1", "NO_OFFER")
          .rule(
              "GAMER",
              Condition.allOf(
                  Condition.atLeast(CLOUD_GAME_SHARE, .25),
                  Condition.isTrue(StandardFacts.MARKETING_CONSENT)),
              "OFFER")
          .build();

  private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);

  private static final List<String> EXTRACT =
      List.of(
          "user,kind,prepay,opened,broadband,bill,data,game,consent",
          "U1,M,0,20150301,1,13800,20480,8192,Y",
          "U2,M,1,20251101,0,3900,10240,512,Y",
          "U3,M,0,20230615,0,5900,30720,,Y");

  private CustomPolicy() {}

  /** Prints the results file of a small run and one customer's reasons. */
  public static void main(String[] args) throws IOException {
    run(new PrintStream(System.out, true, StandardCharsets.UTF_8));
  }

  static void run(PrintStream out) throws IOException {
    CustomerAssessor assessor =
        CustomerAssessor.builder()
            .policies(PolicySet.ofDefaults().with(GAME_PACK))
            .derivedFacts(DERIVED)
            .assessor(new LoyaltyAssessor())
            .build();

    out.println("== one customer, in words");
    CustomerAssessment one = assessor.assess(customer());
    Texts texts =
        RuleTexts.of(Locale.ENGLISH)
            .plus(
                Map.of(
                    "assessor.game_pack", "Game pack",
                    "assessor.loyalty", "Loyalty",
                    "reason.GAMER", "{subject}: {observed} ({bound})",
                    "fact.cloud_game_share", "share of cloud gaming in data",
                    "reason.LOYALTY_OLD_CUSTOMER", "with us for {observed} months",
                    "reason.LOYALTY_BUNDLED", "broadband bundled",
                    "reason.LOYALTY_GAMER", "plays in the cloud"));
    Explanation.lines(one, texts).forEach(out::println);

    Path folder = Files.createTempDirectory("custom-policy");
    Path input = Files.write(folder.resolve("extract.csv"), EXTRACT);
    ExtractRun.builder()
        .input(input)
        .layout(layout())
        .assessor(assessor)
        .asOf(AS_OF)
        .out(folder.resolve("results"))
        .build()
        .run();
    out.println("== assessments.csv, our columns and the host's");
    for (String line : Files.readAllLines(folder.resolve("results/assessments.csv"))) {
      String[] cells = line.split(",", -1);
      int n = cells.length;
      out.println(String.join(",", cells[0], cells[1], cells[n - 3], cells[n - 2], cells[n - 1]));
    }
    out.println("== the policy as JSON");
    out.print(CrmJson.write(GAME_PACK.document()));
  }

  private static Facts customer() {
    return Facts.builder(layout().schema(), CustomerId.of("U1"), AS_OF)
        .set(StandardFacts.SERVICE_KIND, ServiceKind.MOBILE)
        .set(StandardFacts.PREPAY, false)
        .set(StandardFacts.OPEN_DATE, LocalDate.of(2015, 3, 1))
        .set(StandardFacts.HAS_BROADBAND, true)
        .set(StandardFacts.BILL_AVERAGE, Money.fen(13800))
        .set(StandardFacts.DATA_MB_M0, 20480)
        .set(CLOUD_GAME_MB, 8192)
        .set(StandardFacts.MARKETING_CONSENT, true)
        .build();
  }

  private static Layout layout() {
    return LayoutJson.parse(
        """
        {"formatVersion": 1, "name": "custom", "delimiter": ",", "header": true, "id": "user",
         "columns": [
           {"name": "user"},
           {"name": "kind", "fact": "service_kind", "values": {"M": "MOBILE"}, "fallback": "OTHER"},
           {"name": "prepay", "fact": "prepay", "values": {"0": false, "1": true}, "fallback": "REJECT"},
           {"name": "opened", "fact": "open_date", "pattern": "yyyyMMdd"},
           {"name": "broadband", "fact": "has_broadband", "values": {"0": false, "1": true}, "fallback": "REJECT"},
           {"name": "bill", "fact": "bill_average", "scale": "FEN"},
           {"name": "data", "fact": "data_mb_m0", "min": 0},
           {"name": "game", "fact": "cloud_game_mb", "min": 0},
           {"name": "consent", "fact": "marketing_consent", "values": {"Y": true, "N": false}, "fallback": "MISSING"}
         ]}
        """,
        LayoutCatalog.standard().plusFacts(List.of(CLOUD_GAME_MB)));
  }
}
