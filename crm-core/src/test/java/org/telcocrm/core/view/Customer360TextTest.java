package org.telcocrm.core.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.telcocrm.core.view.Views.AS_OF;
import static org.telcocrm.core.view.Views.mobile;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.telcocrm.core.id.CustomerId;
import org.telcocrm.core.interaction.InteractionKind;
import org.telcocrm.core.label.Texts;
import org.telcocrm.core.product.ServiceKind;
import org.telcocrm.core.view.Customer360.Part;

class Customer360TextTest {

  private static final Customer360 FULL = Views.full();

  private static final Customer360 VIEW =
      Customer360Assembler.ofDefaults()
          .trusting(List.of("BOSS"))
          .assemble(
              CustomerId.of("C1"),
              List.of(
                  PartDelivery.of(PartKey.CUSTOMER, "CRM", AS_OF, FULL.customer()),
                  PartDelivery.subscriptions("BOSS", AS_OF, FULL.subscriptions()),
                  PartDelivery.subscriptions("CRM", AS_OF, List.of(mobile("S1").build())),
                  PartDelivery.accounts("BILLING", AS_OF.minusDays(40), FULL.accounts()),
                  PartDelivery.interactions("10086", AS_OF, FULL.interactions()),
                  PartDelivery.absent(Part.USAGE_MONTHS, "BI", AbsenceReason.SOURCE_DOWN)),
              AS_OF);

  @Test
  void lines_inChinese() {
    assertThat(Customer360Text.lines(VIEW, Texts.core(Locale.CHINESE)))
        .containsExactly(
            "360°客户视图 C1 张**，截至2026-03-31",
            "客户资料：C1 张**【CRM，截至2026-03-31】",
            "产品：2个用户，在网2（移动1，宽带1）【BOSS，截至2026-03-31】",
            "账户：陈旧，已40天（上限35天）；1个账户，最近账单2026-03 CNY 140.00，余额CNY 60.00，"
                + "欠费CNY 0.00【BILLING，截至2026-02-19】",
            "用量：缺失，来源故障【BI】",
            "接触：2次接触，最近2026-03-20 投诉，未结1【10086，截至2026-03-31】",
            "来源冲突 产品：采用BOSS（截至2026-03-31），CRM（截至2026-03-31）不同：S1, S2");
  }

  @Test
  void lines_inEnglish() {
    assertThat(Customer360Text.lines(VIEW, Texts.core(Locale.ENGLISH)))
        .containsExactly(
            "Customer C1 张**, 360° view as of 2026-03-31",
            "Person: C1 张** [CRM, as of 2026-03-31]",
            "Products: subscriptions 2, in net 2 (mobile 1, broadband 1) [BOSS, as of 2026-03-31]",
            "Accounts: STALE, 40 days old (limit 35); accounts 1, newest bill 2026-03 CNY 140.00,"
                + " balance CNY 60.00, overdue CNY 0.00 [BILLING, as of 2026-02-19]",
            "Usage: ABSENT, the source did not answer [BI]",
            "Contacts: contacts 2, newest 2026-03-20 complaint, open cases 1"
                + " [10086, as of 2026-03-31]",
            "Conflict in Products: taken from BOSS as of 2026-03-31;"
                + " CRM as of 2026-03-31 differs in S1, S2");
  }

  @Test
  void lines_nothingKnown_showEveryPart() {
    assertThat(Customer360Text.lines(Views.someone().build(), Texts.core(Locale.CHINESE)))
        .containsExactly(
            "360°客户视图 C1，截至2026-03-31",
            "客户资料：C1【宿主系统，截至2026-03-31】",
            "产品：缺失，未查询",
            "账户：缺失，未查询",
            "用量：缺失，未查询",
            "接触：缺失，未查询");
  }

  /** The person is 张三丰, 13800130001, born in 1986. */
  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void lines_holdNoClearNameNumberOrBirthday(String language) {
    assertThat(String.join("\n", Customer360Text.lines(VIEW, Texts.core(new Locale(language)))))
        .doesNotContain("三", "丰", "0013", "1986");
    assertThat(VIEW.toString()).doesNotContain("三", "丰", "0013", "1986");
  }

  @Test
  void everyCode_isWordedInBothLanguages() {
    for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
      Texts texts = Texts.core(locale);
      for (AbsenceReason each : AbsenceReason.values()) {
        assertThat(texts.find("absence." + each)).as("%s", each).isPresent();
      }
      for (Part each : Part.values()) {
        assertThat(texts.find("part." + each)).as("%s", each).isPresent();
      }
      for (InteractionKind each : InteractionKind.values()) {
        assertThat(texts.find("contact." + each)).as("%s", each).isPresent();
      }
      for (ServiceKind each : ServiceKind.values()) {
        assertThat(texts.find("service_kind." + each)).as("%s", each).isPresent();
      }
    }
  }
}
