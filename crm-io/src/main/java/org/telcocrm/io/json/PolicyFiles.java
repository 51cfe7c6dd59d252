package org.telcocrm.io.json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.telcocrm.rules.assessment.PolicyKinds;
import org.telcocrm.rules.assessment.PolicySet;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.NodeReader;
import org.telcocrm.rules.policy.Policy;
import org.telcocrm.rules.policy.PolicyException;
import org.telcocrm.rules.policy.PolicyOverlay;

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

  /** Names the policy that a patch changes. */
  private static final String OVERLAY = "overlay";

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

  /**
   * Writes one policy, for example a fitted one, as a file that {@link #load} reads. The file
   * appears as a whole or not at all.
   *
   * @param policy the policy
   * @param file made, or replaced
   * @throws IOException if the disk refuses
   */
  public static void write(Policy policy, Path file) throws IOException {
    Path whole = file.toAbsolutePath();
    Path part = Files.createTempFile(whole.getParent(), ".policy", ".part");
    try {
      Files.writeString(part, CrmJson.write(policy.document()));
      Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
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
   * Reads policies over a set: each takes the place of the one it {@linkplain Policy#replaces
   * replaces}. A file with a member {@code overlay} changes a policy for an industry, a province or
   * a city:
   *
   * <pre>{@code
   * {"overlay": "churn", "level": "CITY", "name": "Hangzhou", "patch": {"bands": {"highFrom": 5}}}
   * }</pre>
   *
   * <p>Overlays are laid over what all other files give, by level, then by file name. Documents of
   * our kinds may name the facts that tables and scorecards put out, also of other files.
   *
   * @param base what stays where no file says otherwise
   * @param fileOrDirectory one JSON file, or a directory whose {@code .json} files are read by
   *     name, without those that end in {@code .schema.json}
   * @param kinds what the files may hold
   * @return the set
   * @throws IOException if a file cannot be read
   * @throws PolicyException if files are refused, each with its name, path, rule and value; of an
   *     overlay that does not fit, with the names of all that change the policy
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
    Map<Path, Node.Obj> policies = new LinkedHashMap<>();
    Map<Path, Node.Obj> overlays = new LinkedHashMap<>();
    for (Path file : files) {
      Node.Obj document = in(file, () -> CrmJson.read(file));
      (document.members().containsKey(OVERLAY) ? overlays : policies).put(file, document);
    }
    return overlaid(read(base, policies, kinds), overlays, kinds);
  }

  /**
   * Reads policies, those first that the facts of others rest on: a document may name what a table
   * in another file decides.
   */
  private static PolicySet read(PolicySet base, Map<Path, Node.Obj> documents, PolicyKinds kinds)
      throws IOException {
    PolicySet result = base;
    Map<Path, Node.Obj> waiting = new LinkedHashMap<>(documents);
    while (!waiting.isEmpty()) {
      int before = waiting.size();
      List<String> refused = new ArrayList<>();
      for (Map.Entry<Path, Node.Obj> each : new LinkedHashMap<>(waiting).entrySet()) {
        PolicySet set = result;
        try {
          result = in(each.getKey(), () -> set.with(kinds.plusFacts(set).read(each.getValue())));
          waiting.remove(each.getKey());
        } catch (PolicyException e) {
          refused.add(e.getMessage());
        }
      }
      if (waiting.size() == before) {
        // One may be the cause of the others: nobody can tell which.
        throw new PolicyException("", String.join("; ", refused));
      }
    }
    return result.relinked(kinds);
  }

  private static PolicySet overlaid(
      PolicySet policies, Map<Path, Node.Obj> documents, PolicyKinds kinds) throws IOException {
    Map<String, List<PolicyOverlay>> byPolicy = new LinkedHashMap<>();
    for (Map.Entry<Path, Node.Obj> each : documents.entrySet()) {
      in(
          each.getKey(),
          () -> {
            NodeReader reader = NodeReader.of(each.getValue());
            String id = reader.text(OVERLAY);
            PolicyOverlay overlay = PolicyOverlay.read(reader);
            reader.end();
            byPolicy.computeIfAbsent(id, policy -> new ArrayList<>()).add(overlay);
            return overlay;
          });
    }
    PolicySet result = policies;
    for (Map.Entry<String, List<PolicyOverlay>> each : byPolicy.entrySet()) {
      try {
        result = result.overlay(each.getKey(), each.getValue(), kinds);
      } catch (IllegalArgumentException e) {
        List<String> names = each.getValue().stream().map(PolicyOverlay::name).toList();
        throw new PolicyException(
            "", "overlay of \"" + each.getKey() + "\" for " + names + ": " + e.getMessage());
      }
    }
    return result;
  }

  @FunctionalInterface
  private interface Reading<T> {

    T read() throws IOException;
  }

  private static <T> T in(Path file, Reading<T> reading) throws IOException {
    try {
      return reading.read();
    } catch (IllegalArgumentException e) {
      throw new PolicyException("", file + ": " + e.getMessage());
    }
  }
}
