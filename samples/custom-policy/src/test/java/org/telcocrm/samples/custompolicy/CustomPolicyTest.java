package org.telcocrm.samples.custompolicy;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.telcocrm.io.json.CrmJson;
import org.telcocrm.io.json.JsonSchemas;

/** Pins what the sample prints. */
class CustomPolicyTest {

  @Test
  void run_printsTheHostsOwnColumnsBesideOurs() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CustomPolicy.run(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    String printed = bytes.toString(StandardCharsets.UTF_8);
    Path golden = Path.of("src", "test", "resources", "custom-policy.txt");
    if (Boolean.getBoolean("crm.update")) {
      Files.writeString(golden, printed);
    }
    assertThat(printed)
        .contains("customer_id,value_tier,game_pack,loyalty,loyalty_points")
        .isEqualTo(Files.readString(golden));
  }

  /** What a host writes to a file, an editor with our schema calls right. */
  @Test
  void policyAsJson_isRightByTheSchema() {
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(JsonSchemas.policy(), InputFormat.JSON);

    assertThat(schema.validate(CrmJson.write(CustomPolicy.GAME_PACK.document()), InputFormat.JSON))
        .isEmpty();
  }
}
