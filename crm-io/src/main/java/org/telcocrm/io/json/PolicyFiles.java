package org.telcocrm.io.json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.telcocrm.rules.assessment.PolicyKinds;
import org.telcocrm.rules.assessment.PolicySet;
import org.telcocrm.rules.policy.Policy;
import org.telcocrm.rules.policy.PolicyException;

/**
 * Policies as JSON files: one file a policy, named by its id.
 *
 * <p>Writing and reading again gives equal policies, down to the content hash. Thread-safe.
 */
public final class PolicyFiles {

  private static final String SUFFIX = ".json";

  private PolicyFiles() {}

  /**
   * Writes every policy of a set.
   *
   * @param policies the set
   * @param directory made where it is missing; files of the same names are replaced
   * @return the files, in the order of {@link PolicySet#all()}
   * @throws IOException if the disk refuses
   */
  public static List<Path> export(PolicySet policies, Path directory) throws IOException {
    Files.createDirectories(directory);
    List<Path> files = new ArrayList<>();
    for (Policy policy : policies.all()) {
      Path file = directory.resolve(policy.ref().id() + SUFFIX);
      Files.writeString(file, CrmJson.write(policy.document()));
      files.add(file);
    }
    return List.copyOf(files);
  }

  /**
   * Reads policies over a set: each takes the place of the one of its kind, or of the host's of its
   * id.
   *
   * @param base what stays where no file says otherwise
   * @param fileOrDirectory one JSON file, or a directory whose {@code .json} files are read by name
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
        files = all.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
      }
      if (files.isEmpty()) {
        throw new PolicyException("", fileOrDirectory + " must hold .json files but has none");
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
