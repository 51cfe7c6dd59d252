package org.telcocrm.samples.benchmarks.extract;

/**
 * Invented names of two or three Chinese characters, numbered.
 *
 * <p>Some hold 瑋, 鍇, 瓅 or 紎, whose second byte in GBK is the code of {@code |}: a program that
 * looks for separators byte by byte must not stop there.
 */
final class Names {

  private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹";
  private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红梅建国瑋鍇瓅紎喆堃珺昇";

  /** How many names there are: half of them have two characters. */
  static final int COUNT = SURNAMES.length() * GIVEN.length() * 2 * GIVEN.length();

  private Names() {}

  /** The name of a number from 0 to below {@link #COUNT}. */
  static String of(int number) {
    int third = number % (2 * GIVEN.length());
    int rest = number / (2 * GIVEN.length());
    char second = GIVEN.charAt(rest % GIVEN.length());
    String name = String.valueOf(SURNAMES.charAt(rest / GIVEN.length())) + second;
    return third >= GIVEN.length() ? name : name + GIVEN.charAt(third);
  }
}
