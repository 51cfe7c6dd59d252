package org.telcocrm.io.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextKeysTest {

  @Test
  void add_answersTheNumberOrTheEqualTexts() {
    TextKeys keys = new TextKeys();

    assertThat(keys.add("A")).isZero();
    assertThat(keys.add("王")).isEqualTo(1);
    assertThat(keys.add("A")).isEqualTo(-1);
    assertThat(keys.add("王")).isEqualTo(-2);
    assertThat(keys.find("王")).isEqualTo(1);
    assertThat(keys.find("a")).isEqualTo(-1);
  }

  @Test
  void manyTexts_areToldApartExactly() {
    TextKeys keys = new TextKeys();
    int many = 300_000;
    for (int i = 0; i < many; i++) {
      assertThat(keys.add("1380000" + i)).isEqualTo(i);
    }
    for (int i = 0; i < many; i += 7) {
      assertThat(keys.find("1380000" + i)).isEqualTo(i);
      assertThat(keys.find("1390000" + i)).isEqualTo(-1);
    }
  }
}
