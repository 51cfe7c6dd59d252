package org.telcocrm.io.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.telcocrm.io.extract.ExtractCounts;
import org.telcocrm.io.extract.ExtractReader;
import org.telcocrm.io.extract.ExtractRow;
import org.telcocrm.io.layout.Layout;
import org.telcocrm.io.layout.LayoutException;
import org.telcocrm.io.layout.LayoutJson;
import org.telcocrm.rules.aggregate.Aggregate;
import org.telcocrm.rules.assessment.CustomerAssessor;
import org.telcocrm.rules.people.GroupPeople;
import org.telcocrm.rules.policy.Node;

/** The people of the groups of a run: read once for what they say, and once for what is wrong. */
final class PeopleInput {

  private final RunInput source;
  private final Layout layout;
  private final LocalDate asOf;
  private final String owner;

  private PeopleInput(RunInput source, Layout layout, LocalDate asOf, String owner) {
    this.source = source;
    this.layout = layout;
    this.asOf = asOf;
    this.owner = owner;
  }

  static PeopleInput open(Path file, Layout layout, LocalDate asOf, Path out) throws IOException {
    String owner =
        layout
            .owner()
            .orElseThrow(
                () ->
                    new LayoutException(
                        "layout "
                            + layout.name()
                            + " must name the column of a person's group as \"owner\" but has"
                            + " none"));
    return new PeopleInput(RunInput.open(file, out), layout, asOf, owner);
  }

  private ExtractReader reader() throws IOException {
    return ExtractReader.open(source.source(), layout, asOf);
  }

  /** An assessor that knows what the people say of their groups. */
  CustomerAssessor into(CustomerAssessor assessor, int threads, RunListener listener)
      throws IOException {
    listener.stage(RunListener.Stage.FIT);
    try (ExtractReader reader = reader()) {
      reader.findDuplicates(threads);
      GroupPeople people =
          SummaryPass.read(reader, new Collecting(), Optional::of, threads, listener);
      return assessor.toBuilder().plusDerived(people.derivedFacts(reader.schema())).build();
    }
  }

  private record Collecting() implements Aggregate<ExtractRow, GroupPeople, GroupPeople> {

    @Override
    public GroupPeople zero() {
      return new GroupPeople();
    }

    @Override
    public GroupPeople add(GroupPeople state, ExtractRow person) {
      person.owner().ifPresent(group -> state.add(group, person.facts()));
      return state;
    }

    @Override
    public GroupPeople merge(GroupPeople left, GroupPeople right) {
      left.addAll(right);
      return left;
    }

    @Override
    public GroupPeople finish(GroupPeople state) {
      return state;
    }
  }

  /**
   * Writes what is wrong with the file.
   *
   * @param first the groups
   * @return what {@code run.json} says of the people
   */
  Node.Obj write(ResultDirectory directory, ExtractReader first, int threads, RunListener listener)
      throws IOException {
    GroupIds groups =
        SummaryPass.read(
            first,
            GroupIds.aggregate(),
            row -> Optional.of(row.facts().customer()),
            threads,
            listener);
    try (ExtractReader reader = reader();
        PeopleFiles files = new PeopleFiles(directory, groups, owner, listener)) {
      ExtractCounts counts = reader.read(files);
      source.requireUnchanged();
      Node.Builder node = Node.object();
      RunJson.counters(counts, node);
      return node.put("orphans", files.orphans())
          .put("input", RunJson.input(source))
          .put("layout", RunJson.layout(layout))
          .build();
    }
  }

  /** What must be equal for a run to go on from a checkpoint. */
  Node.Obj identity() {
    return Node.object()
        .put("name", source.name())
        .put("bytes", source.bytes())
        .put("modified", source.modified())
        .put("layout", LayoutJson.hash(layout))
        .build();
  }
}
