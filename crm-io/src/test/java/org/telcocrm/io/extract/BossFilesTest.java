package org.telcocrm.io.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Byte-exact files in the form BOSS writes them; answers worked out by hand from the bytes. */
class BossFilesTest {

  private static final Path FOLDER = Path.of(System.getProperty("crm.shared", "."), "data/boss");

  @BeforeAll
  static void needsTheFolder() {
    assumeTrue(Files.exists(FOLDER), () -> "no folder " + FOLDER);
  }

  @Test
  void pipeFile_withTrailBytes7c() throws IOException {
    String layout =
        """
        {"formatVersion": 1, "name": "boss", "charset": "GBK", "delimiter": "|", "id": "id",
         "columns": [{"name": "id"}, {"name": "name"},
          {"name": "fee", "fact": "bill_m0", "scale": "FEN"}]}
        """;

    Collected all =
        Collected.read(
            layout, Files.readAllBytes(FOLDER.resolve("i_99900_202603_02002_00_001.dat")));

    assertThat(all.ids()).containsExactly("1", "2", "3");
    assertThat(all.names.get(0)).isEqualTo("東");
    assertThat(all.rejected).isEmpty();
  }

  @Test
  void euroFile_withTrailBytes80AndAnImpossibleTime() throws IOException {
    String layout =
        """
        {"formatVersion": 1, "name": "boss", "charset": "cp936", "delimiterHex": "80", "id": "id",
         "columns": [{"name": "id"}, {"name": "msisdn"}, {"name": "name"},
          {"name": "opened", "fact": "open_date", "pattern": "yyyyMMddHHmmss"},
          {"name": "fee", "fact": "bill_m0", "scale": "FEN"}, {"name": "class"}]}
        """;

    Collected all =
        Collected.read(
            layout, Files.readAllBytes(FOLDER.resolve("a_99900_20260331_02001_00_001.dat")));

    assertThat(all.codes()).contains(RejectCode.INVALID_DATE);
    assertThat(all.rejected).extracting(Reject::field).containsOnly("opened");
    assertThat(all.ids()).startsWith("8910000001", "8910000002", "8910000003");
  }

  @Test
  void fixedWidthFile_plainAndPacked() throws IOException {
    String layout =
        """
        {"formatVersion": 1, "name": "boss", "charset": "GBK", "id": "id", "columns": [
          {"name": "id", "bytes": [0, 6]}, {"name": "name", "bytes": [6, 16]},
          {"name": "fee", "bytes": [16, 28], "fact": "bill_m0", "scale": "LI", "rounding": "HALF_UP"}]}
        """;

    for (String file : List.of("fw_gbk_bytes.dat", "fw_gbk_bytes.dat.gz")) {
      Collected all = Collected.read(layout, Files.readAllBytes(FOLDER.resolve(file)));

      assertThat(all.names).containsExactly("王小明", "欧阳東風a", "");
    }
  }
}
