package org.telcocrm.samples.customer360;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.telcocrm.core.label.Texts;
import org.telcocrm.core.view.Customer360;
import org.telcocrm.core.view.Customer360Assembler;
import org.telcocrm.core.view.Customer360Text;
import org.telcocrm.core.view.FreshnessLimits;

/**
 * One customer whole (360°客户视图): twelve parts, as the systems of an operator deliver them on one
 * morning. Two are absent and one is stale, and the view says so.
 */
public final class CustomerStory {

  static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);

  /**
   * The host's own parts are expected too: what has a limit and does not come is shown as absent.
   */
  private static final Customer360Assembler ASSEMBLER =
      Customer360Assembler.ofDefaults()
          .trusting(List.of("BOSS", "CRM"))
          .withLimits(
              FreshnessLimits.ofDefaults()
                  .with(OwnParts.DEVICE, 30)
                  .with(OwnParts.POINTS, 7)
                  .with(OwnParts.CREDIT, 35)
                  .with(OwnParts.HOUSEHOLD, 35)
                  .with(OwnParts.OWNER, 1)
                  .with(OwnParts.NETWORK, 7)
                  .with(OwnParts.APP, 1));

  private CustomerStory() {}

  /** Prints the view in Chinese and in English, and then the handover of a manager who leaves. */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    run(out);
    HandoverSample.run(out);
  }

  static void run(PrintStream out) {
    Customer360 view = ASSEMBLER.assemble(Sources.CUSTOMER, Sources.all(AS_OF), AS_OF);
    for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
      Texts texts =
          Texts.core(locale)
              .plus(Texts.load(CustomerStory.class::getResourceAsStream, "customer360", locale));
      out.println(texts.of("chapter", "VIEW"));
      Customer360Text.lines(view, texts).forEach(out::println);
      out.println();
    }
  }
}
