package org.telcocrm.io.json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.telcocrm.rules.assessment.PolicyKinds;
import org.telcocrm.rules.assessment.PolicySet;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.Policy;
import org.telcocrm.rules.policy.PolicyException;

/**
 * Policies as JSON files: one file a policy, named by its id.
 *
 * <p>Writing and reading again gives equal policies, down to the content hash. Thread-safe.
 */
public final class PolicyFiles {

  /** Beside the policies, so that an editor finds it without a network. */
  private static final String SCHEMA = "policy.schema.json";

  /** Never a path: a policy may come from anywhere. */
  private static final Pattern FILE_NAME = Pattern.compile("[\\p{L}\\p{N}_-][\\p{L}\\p{N}_.-]*");

  private static final String SUFFIX = ".json";
  private static final String SCHEMA_SUFFIX = ".schema.json";

  private PolicyFiles() {}

  /**
   * Writes every policy of a set, and beside them their schema {@code policy.schema.json}.
   *
   * <p>Each file of a kind of ours names the schema in its first member {@code $schema}, so that an
   * editor offers names and marks mistakes; the policy and its hash do not depend on it.
   *
   * @param policies the set
   * @param directory made where it is missing; files of the same names are replaced
   * @return the policies' files, in the order of {@link PolicySet#all()}
   * @throws IOException if the disk refuses
   * @throws PolicyException if a policy's id is no name of a file, or that of a schema; files of
   *     policies before it are written then
   */
  public static List<Path> export(PolicySet policies, Path directory) throws IOException {
    Files.createDirectories(directory);
    List<Path> files = new ArrayList<>();
    for (Policy policy : policies.all()) {
      String id = policy.ref().id();
      if (!FILE_NAME.matcher(id).matches()) {
        throw new PolicyException(
            "id",
            "must be of letters, digits, \"-\", \"_\" and \".\", and not begin with \".\", to name a"
                + " file but was \""
                + id
                + '"');
      }
      Path file = directory.resolve(id + SUFFIX);
      if (isSchema(file)) {
        throw new PolicyException("id", "must not end in \".schema\" but was \"" + id + '"');
      }
      Files.writeString(file, CrmJson.write(withSchema(policy.document())));
      files.add(file);
    }
    Files.writeString(directory.resolve(SCHEMA), JsonSchemas.policy());
    return List.copyOf(files);
  }

  /** The schema would mark a document of a host's own kind as wrong. */
  private static Node.Obj withSchema(Node.Obj document) {
    Set<String> ours = PolicyKinds.standard().kinds();
    if (!(document.members().get("kind") instanceof Node.Text kind)
        || !ours.contains(kind.value())) {
      return document;
    }
    Node.Builder result = Node.object().put("$schema", SCHEMA);
    document.members().forEach(result::put);
    return result.build();
  }

  private static boolean isSchema(Path file) {
    return file.toString().endsWith(SCHEMA_SUFFIX);
  }

  /**
   * Reads policies over a set: each takes the place of the one of its kind, or of the host's of its
   * id.
   *
   * @param base what stays where no file says otherwise
   * @param fileOrDirectory one JSON file, or a directory whose {@code .json} files are read by
   *     name, without those that end in {@code .schema.json}
   * @param kinds what the files may hold
   * @return the set
   * @throws IOException if a file cannot be read
   * @throws PolicyException if a file is refused, with its name, path, rule and value
   */
  public static PolicySet load(PolicySet base, Path fileOrDirectory, PolicyKinds kinds)
      throws IOException {
    List<Path> files;
    if (Files.isDirectory(fileOrDirectory)) {
      try (Stream<Path> all = Files.list(fileOrDirectory)) {
        files =
            all.filter(file -> file.toString().endsWith(SUFFIX) && !isSchema(file))
                .sorted()
                .toList();
      }
      if (files.isEmpty()) {
        throw new PolicyException(
            "", fileOrDirectory + " must hold .json files of policies but has none");
      }
    } else {
      files = List.of(fileOrDirectory);
    }
    PolicySet result = base;
    for (Path file : files) {
      try {
        result = result.with(kinds.read(CrmJson.read(file)));
      } catch (PolicyException e) {
        throw new PolicyException("", file + ": " + e.getMessage());
      }
    }
    return result;
  }
}
