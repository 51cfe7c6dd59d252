package org.telcocrm.io.schema;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.List;
import org.telcocrm.io.json.CrmJson;
import org.telcocrm.rules.policy.Node;

/** Asks a validator that is not ours what a schema says of a document. */
final class SchemaCheck {

  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

  private final JsonSchema schema;

  SchemaCheck(String schema) {
    this.schema = FACTORY.getSchema(schema, InputFormat.JSON);
  }

  /** What the schema has against a document; empty if it is right. */
  List<String> problems(String json) {
    return schema.validate(json, InputFormat.JSON).stream()
        .map(ValidationMessage::getMessage)
        .sorted()
        .toList();
  }

  /** What the schema has against a document; empty if it is right. */
  List<String> problems(Node document) {
    return problems(CrmJson.write(document));
  }
}
