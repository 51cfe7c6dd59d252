package org.telcocrm.io.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.telcocrm.io.layout.Layout;
import org.telcocrm.io.layout.LayoutCatalog;
import org.telcocrm.io.layout.LayoutColumn;
import org.telcocrm.io.layout.LayoutException;
import org.telcocrm.io.layout.LayoutJson;

/**
 * The fast way from bytes to columns and the careful one say the same of every record; and neither
 * the size of chunks nor the number of threads changes a word.
 */
class PlainRecordsProperties {

  private static final List<String> TOKENS =
      List.of(
          "0",
          "1",
          "2",
          "5",
          "7",
          "42",
          "1:2",
          "7;",
          "?3",
          "1/2",
          "999",
          "12345678",
          "123456789",
          "1234567890123",
          "007",
          "-1",
          "-0",
          "12.5",
          "0.29",
          "-3.10",
          "12.345",
          "1.",
          ".5",
          "1e3",
          "+5",
          "",
          " ",
          " 12 ",
          "20260131",
          "20250229",
          "00000000",
          "20991231",
          "2026-1-5",
          "2026-03-31 10:20:30",
          "13800000001",
          "8613800000001",
          "1064812345678",
          "王小明",
          "𠮷",
          "瑋鍇",
          "１２３",
          "A|B",
          "NULL",
          "\\N",
          "-",
          "\"q\"",
          "\"a,b\"",
          "\"",
          "x y",
          "ACTIVE",
          "\t",
          "a\u0000",
          "€",
          "9007199254740993",
          "536870912",
          "1073741824",
          "-1073741824",
          "99999999.99",
          "T7",
          "R",
          "12345678:",
          "987654321",
          "98765432?",
          "1234567\u007f",
          "ABCDEFG",
          "ABCDEFGH",
          "ABCDEFGHI",
          "ABCDEFGH,IJKLMNOP",
          "ABCDEFGH王",
          "I".repeat(64),
          "I".repeat(65));

  /** As an operator's extract looks: codes, amounts, dates, checks and a period. */
  private static final Layout OPERATOR =
      LayoutJson.parse(
          """
          {"formatVersion": 1, "name": "operator", "charset": "GBK", "delimiter": "|", "id": "user",
           "owner": "customer", "period": {"dates": ["open"]},
           "ordered": [{"start": "open", "end": "end"}],
           "trailer": {"prefix": "T", "count": 2, "amounts": {"m1": 9}},
           "reversals": [{"amount": "m1", "type": "label", "values": ["R"]}],
           "columns": [
             {"name": "customer"}, {"name": "user"}, {"name": "name"},
             {"name": "prepay", "fact": "prepay", "values": {"0": false, "1": true}, "fallback": "REJECT"},
             {"name": "kind", "fact": "user_type", "values": {"1": "NORMAL", "2": "FREE"}, "fallback": "OTHER"},
             {"name": "open", "fact": "open_date", "pattern": "yyyyMMdd", "missing": ["00000000"]},
             {"name": "end", "fact": "contract_end", "pattern": "yyyyMMdd", "onInvalid": "MISSING"},
             {"name": "m0", "fact": "bill_m0", "scale": "FEN", "missing": ["-", "NULL"]},
             {"name": "m1", "fact": "bill_m1", "scale": "YUAN"},
             {"name": "li", "fact": "over_plan_fee", "scale": "LI", "rounding": "HALF_UP"},
             {"name": "tenure", "fact": "tenure_months", "min": 0, "max": 600, "mandatory": true},
             {"name": "share", "fact": "onnet_share", "scale": "PERCENT"},
             {"name": "data", "fact": "data_mb_m0", "scale": "KB"},
             {"name": "sms", "fact": "sms"}, {"name": "minutes", "fact": "out_min_m0"},
             {"name": "complaints", "fact": "complaints_3m", "min": 0},
             {"name": "days", "fact": "active_days", "max": 3000}, {"name": "label"}],
           "checks": ["NEGATIVE_BILL", "OPEN_DATE_RESET"]}
          """,
          LayoutCatalog.standard());

  private static Layout layout(int number) {
    return number < FuzzLayouts.ALL.size() ? FuzzLayouts.ALL.get(number) : OPERATOR;
  }

  /** Records of mostly fitting values, some with odd ones, bytes changed or fields too many. */
  private static byte[] file(Layout layout, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Charset charset = layout.format().encoding().charset();
    byte[] delimiter =
        layout
            .format()
            .delimiter()
            .map(d -> d.bytes(layout.format().encoding()))
            .orElse(new byte[0]);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (layout.format().hasHeader()) {
      for (int i = 0; i < layout.columns().size(); i++) {
        out.writeBytes(i == 0 ? new byte[0] : delimiter);
        out.writeBytes(layout.columns().get(i).headerName().getBytes(charset));
      }
      out.write('\n');
    }
    int records = 1 + random.nextInt(40);
    for (int record = 0; record < records; record++) {
      // Mostly one field is odd, so that all the others are plain; or none, or all.
      int odd = random.nextInt(-4, layout.columns().size());
      int fields = layout.columns().size() + (random.nextInt(20) == 0 ? random.nextInt(3) - 1 : 0);
      for (int i = 0; i < fields; i++) {
        out.writeBytes(i == 0 ? new byte[0] : delimiter);
        out.writeBytes(token(layout, i, record, odd, random).getBytes(charset));
      }
      out.writeBytes(random.nextInt(5) == 0 ? new byte[] {'\r', '\n'} : new byte[] {'\n'});
    }
    byte[] bytes = out.toByteArray();
    for (int i = random.nextInt(4); i > 0; i--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  private static String token(
      Layout layout, int field, int record, int odd, SplittableRandom random) {
    boolean id =
        field < layout.columns().size() && layout.columns().get(field).name().equals(layout.id());
    boolean strange = field == odd || odd == -1;
    if (id && !strange) {
      return "U" + (record / 2 * 2 + random.nextInt(2));
    }
    boolean known = field < layout.columns().size();
    if (!strange && known) {
      String name = layout.columns().get(field).name();
      return switch (name) {
        case "open" -> "20200115";
        case "end" -> "20270228";
        case "prepay", "kind", "state" -> Integer.toString(random.nextInt(3));
        case "name", "label" -> "张三";
        case "customer" -> "C7";
        case "li" -> "20";
        case "tenure" -> "74";
        case "msisdn" -> "1380000000" + random.nextInt(5);
        default -> Integer.toString(random.nextInt(2000));
      };
    }
    return TOKENS.get(random.nextInt(TOKENS.size()));
  }

  @Property(tries = 400)
  void plainAndCareful_sayTheSame(@ForAll long seed, @ForAll @IntRange(max = 22) int number)
      throws IOException {
    Layout layout = layout(number);
    byte[] file = file(layout, seed);
    ExtractSource source = ExtractSource.of("x", () -> new ByteArrayInputStream(file));
    List<String> careful =
        Transcript.of(layout, source, new ExtractReader.Seam(1 << 16, false, chunk -> {}), 1);
    SplittableRandom random = new SplittableRandom(seed);
    for (int threads : new int[] {1, 2, 7}) {
      int chunk = 1 + random.nextInt(300);
      List<String> plain =
          Transcript.of(layout, source, new ExtractReader.Seam(chunk, true, c -> {}), threads);
      assertThat(plain).as("chunks of %d bytes, %d threads", chunk, threads).isEqualTo(careful);
    }
  }

  /** Copies of ids and texts are what the same reads decoded, whoever read the record. */
  @Property(tries = 200)
  void copies_areTheTextsEncoded(@ForAll long seed, @ForAll @IntRange(max = 22) int number)
      throws IOException {
    Layout layout = layout(number);
    byte[] file = file(layout, seed);
    Charset charset = layout.format().encoding().charset();
    ExtractSource source = ExtractSource.of("x", () -> new ByteArrayInputStream(file));
    try (ExtractReader reader = ExtractReader.open(source, layout, Collected.AS_OF)) {
      reader.read(
          1,
          () ->
              chunk -> {
                byte[] room = new byte[4096];
                for (int row = 0; row < chunk.rows().size(); row++) {
                  ExtractRow each = chunk.row(row);
                  String id =
                      new String(room, 1, chunk.copyId(row, room, 1), StandardCharsets.UTF_8);
                  assertThat(id).isEqualTo(each.facts().customer().value());
                  for (LayoutColumn column : layout.columns()) {
                    int text = chunk.textColumn(column.name());
                    boolean isText = column.fact().isEmpty() && !column.isDate();
                    assertThat(text >= 0).isEqualTo(isText);
                    if (isText) {
                      int length = chunk.copyText(row, text, room, 3);
                      assertThat(new String(room, 3, length, charset))
                          .isEqualTo(each.text(column.name()).orElse(""));
                    }
                  }
                }
              });
    } catch (LayoutException e) {
      assertThat(e).hasMessageContaining("must");
    }
  }

  /** The law would hold for a reader that finds nothing plain. */
  @Example
  void plainRecords_areReadTheFastWay() throws IOException {
    String rest = "|王五|1|2|20200115|20270228|1250|12.50|15|74|12.5|2048|7|8|0|30|x\n";
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 50; i++) {
      lines.append("C1|U").append(i).append(rest);
    }
    byte[] file = lines.toString().getBytes(Charset.forName("GBK"));
    int[] careful = {0};
    int[] rows = {0};
    ExtractSource source = ExtractSource.of("x", () -> new ByteArrayInputStream(file));
    ExtractReader.Seam seam =
        new ExtractReader.Seam(
            1 << 16,
            true,
            chunk -> {
              careful[0] += chunk.careful.size();
              rows[0] += chunk.block.size();
            });
    // 15 li are no whole fen: such a record takes care.
    Transcript.of(OPERATOR, source, seam, 1);
    assertThat(rows[0]).isEqualTo(50);
    assertThat(careful[0]).isEqualTo(50);
    byte[] plain = lines.toString().replace("|15|", "|20|").getBytes(Charset.forName("GBK"));
    careful[0] = 0;
    Transcript.of(OPERATOR, ExtractSource.of("x", () -> new ByteArrayInputStream(plain)), seam, 1);
    assertThat(careful[0]).isZero();
  }
}
