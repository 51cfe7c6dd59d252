package org.telcocrm.io.check;

import java.util.List;
import java.util.Optional;
import org.telcocrm.core.fact.Fact;
import org.telcocrm.core.fact.FactReader;

/**
 * What a check sees of one record, and where it says what it found. Valid during one call of {@link
 * RecordCheck#check} only.
 */
public interface CheckedRecord {

  /**
   * The facts read so far, changes of earlier checks included.
   *
   * @return valid during the call
   */
  FactReader facts();

  /**
   * The text of a column the check asked for.
   *
   * @param role one of {@link RecordCheck#roles()}
   * @return the text without padding, or empty if it is unknown
   */
  Optional<String> text(String role);

  /**
   * A parameter as the layout gives it.
   *
   * @param name one of {@link RecordCheck#parameters()}
   * @return its values, empty if the layout does not give it
   */
  List<String> parameter(String name);

  /**
   * Records a finding about a fact.
   *
   * @param code upper-case letters, digits and underscores
   * @param about the fact; its column is named in the finding, its text masked
   */
  void find(String code, Fact about);

  /**
   * Records a finding about a text.
   *
   * @param code upper-case letters, digits and underscores
   * @param role one of {@link RecordCheck#roles()}
   */
  void find(String code, String role);

  /**
   * Makes a fact unknown for this record.
   *
   * @param fact the fact
   */
  void forget(Fact fact);
}
