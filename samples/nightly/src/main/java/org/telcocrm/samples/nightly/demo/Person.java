package org.telcocrm.samples.nightly.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.telcocrm.core.id.IdentifierKind;

/**
 * An invented owner of one or two numbers: name, certificate, birthday that agree.
 *
 * @param name Chinese, without characters of trail byte 7C
 * @param idType code as the extract writes it
 * @param idNumber valid for its type
 * @param birth at least 16 years before the as-of date
 */
record Person(String name, String idType, String idNumber, LocalDate birth) {

  private static final String SURNAMES =
      "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤";
  private static final String GIVEN =
      "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂玉萍红鹏华飞玲辉健建国庆文梅志宇浩欣雨晨子轩涵梓怡佳琪思睿博嘉诚俊豪天佑宁馨月雪冰清海波春秋成林森山川";
  private static final String RARE = "喆堃犇赟昇翀鑫淼頔玥珺祎晟煜彧婳翾旻劼峣瑢燊垚朤龘曌镕";
  private static final String CREDIT_SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final List<String> REGIONS =
      List.of("330106", "330203", "330304", "330421", "330502", "330602", "330702", "342601");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);

  static final String RESIDENT = "0";

  /** The owner with this number. */
  static Person of(long owner, LocalDate asOf) {
    RowRandom random = new RowRandom(owner, RowRandom.Purpose.PERSON);
    StringBuilder name = new StringBuilder().append(charOf(SURNAMES, random));
    int given = random.chance(.16) ? 1 : 2;
    for (int i = 0; i < given; i++) {
      name.append(charOf(random.chance(.03) ? RARE : GIVEN, random));
    }
    double first = random.uniform();
    double second = random.uniform();
    double age = 16 + 62 * Math.min(first, second) + 8 * random.uniform();
    LocalDate birth = asOf.minusDays((long) (age * 365.25) + 5);
    String type = random.weighted(List.of(RESIDENT, "A", "3", "C", "2"), 95, 2, 1, 1);
    String number =
        switch (type) {
          case "A" -> "E" + digits(random, 8);
          case "3" -> "C" + digits(random, 8);
          case "C" -> "08" + digits(random, 5);
          default -> resident(random.oneOf(REGIONS), birth, random);
        };
    return new Person(name.toString(), type, number, birth);
  }

  private static char charOf(String chars, RowRandom random) {
    return chars.charAt(random.below(chars.length()));
  }

  static String digits(RowRandom random, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append((char) ('0' + random.below(10)));
    }
    return text.toString();
  }

  static String resident(String region, LocalDate birth, RowRandom random) {
    return completed(
        IdentifierKind.RESIDENT_ID, region + DAY.format(birth) + digits(random, 3), "0123456789X");
  }

  /** The identity number with a wrong check digit, which no company's code happens to have. */
  static String mistyped(String resident) {
    String first17 = resident.substring(0, 17);
    char wrong = '1';
    while (wrong == resident.charAt(17)
        || IdentifierKind.CREDIT_CODE.check(first17 + wrong).isEmpty()) {
      wrong++;
    }
    return first17 + wrong;
  }

  /** A unified social credit code (GB 32100-2015) with its check sign. */
  static String creditCode(RowRandom random) {
    return creditCode("91330106MA", random);
  }

  /** A code with these first signs: who registers, what kind of organisation, where. */
  static String creditCode(String first, RowRandom random) {
    StringBuilder code = new StringBuilder(first);
    while (code.length() < 17) {
      code.append(charOf(CREDIT_SIGNS, random));
    }
    return completed(IdentifierKind.CREDIT_CODE, code.toString(), CREDIT_SIGNS);
  }

  /** The check digit is asked for, not computed: the library has the only implementation. */
  private static String completed(IdentifierKind kind, String body, String signs) {
    for (int i = 0; i < signs.length(); i++) {
      String number = body + signs.charAt(i);
      if (kind.check(number).isEmpty()) {
        return number;
      }
    }
    throw new IllegalStateException(kind + " has no check digit");
  }

  /** The name masked like everywhere else: the record's own text would show it all. */
  @Override
  public String toString() {
    return name.charAt(0) + "**";
  }
}
