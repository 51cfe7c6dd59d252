package org.telcocrm.io.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class QuoteTest {

  private static final String COLUMNS = "{\"name\": \"id\"}, {\"name\": \"name\"}";

  private static Collected read(String keys, String text) throws IOException {
    return Collected.read(
        Collected.layout("\"quote\": \"rfc4180\", " + keys, COLUMNS), Collected.utf8(text));
  }

  @Test
  void quotedFields_holdDelimitersAndQuotes() throws IOException {
    Collected all = read("", "1,\"a,b\"\n2,\"say \"\"x\"\"\"\n\"3\",\"\"\n4,5\" pipe\n");

    assertThat(all.ids()).containsExactly("1", "2", "3", "4");
    assertThat(all.names).containsExactly("a,b", "say \"x\"", "", "5\" pipe");
  }

  @Test
  void withoutQuoteMode_quotesAreCharacters() throws IOException {
    Collected all =
        Collected.read(Collected.layout("", COLUMNS), Collected.utf8("1,\"a\"\n2,\"b\n"));

    assertThat(all.names).containsExactly("\"a\"", "\"b");
  }

  @Test
  void quoteClosedByALaterRecord_costsItsFirstLineOnly() throws IOException {
    Collected all = read("\"multiline\": 64,", "1,\"open\n2,\"b\"\n3,c\n4,\"d\"\n");

    assertThat(all.ids()).containsExactly("2", "3", "4");
    assertThat(all.rejected).extracting(Reject::line).containsExactly(1L);
  }

  @Test
  void unclosedQuoteAtTheEnd_costsItsFirstLineOnly() throws IOException {
    Collected all = read("\"multiline\": 64,", "1,a\n2,\"open\n3,c\n4,d");

    assertThat(all.ids()).containsExactly("1", "3", "4");
    assertThat(all.rejected).extracting(Reject::line).containsExactly(2L);
  }

  @Test
  void longQuotedRecord_isBoundedByTheLineLimit() throws IOException {
    String text = "1,\"" + "x\n".repeat(200) + "\"\n2,b\n";

    Collected all =
        read("\"multiline\": 64, \"limits\": {\"lineChars\": 50, \"fieldChars\": 50},", text);

    assertThat(all.ids()).containsExactly("2");
    assertThat(all.counts.read()).isEqualTo(all.counts.rejected() + 1);
  }
}
