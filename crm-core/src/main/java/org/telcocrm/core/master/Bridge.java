package org.telcocrm.core.master;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.telcocrm.core.id.Certificate;
import org.telcocrm.core.id.Identifier;
import org.telcocrm.core.id.Msisdn;
import org.telcocrm.core.id.ResidentId;
import org.telcocrm.core.party.Contact;
import org.telcocrm.core.party.ContactPoint;
import org.telcocrm.core.party.Individual;
import org.telcocrm.core.party.Organisation;

/** Which part of a file is which field. */
final class Bridge {

  /** In the order of {@link ContactPoint.Kind}. */
  private static final List<MasterField<ContactPoint>> POINTS =
      List.of(MasterField.PHONE, MasterField.EMAIL, MasterField.ADDRESS, MasterField.APP);

  private Bridge() {}

  static SourceRecord record(Individual person, SourceSystem source, LocalDate updated) {
    SourceRecord.Builder record = SourceRecord.builder(source, person.id(), updated);
    person.name().ifPresent(value -> record.with(MasterField.NAME, value));
    person.statedBirthDate().ifPresent(value -> record.with(MasterField.BIRTH_DATE, value));
    person.statedSex().ifPresent(value -> record.with(MasterField.SEX, value));
    for (Identifier each : person.identifiers()) {
      if (each instanceof ResidentId number) {
        record.with(MasterField.RESIDENT_ID, number);
      } else if (each instanceof Certificate certificate) {
        record.with(MasterField.CERTIFICATE, certificate);
      } else if (each instanceof Msisdn number) {
        record.with(MasterField.MSISDN, number);
      } else {
        record.with(MasterField.IDENTIFIER, each);
      }
    }
    return reached(record, person.points(), person.contacts());
  }

  static SourceRecord record(Organisation group, SourceSystem source, LocalDate updated) {
    SourceRecord.Builder record =
        SourceRecord.builder(source, group.id(), updated)
            .with(MasterField.GROUP_NAME, group.name());
    group.kind().ifPresent(value -> record.with(MasterField.ORGANISATION_KIND, value));
    group.creditCode().ifPresent(value -> record.with(MasterField.CREDIT_CODE, value));
    group
        .statedOrganisationCode()
        .ifPresent(value -> record.with(MasterField.ORGANISATION_CODE, value));
    return reached(record, group.points(), group.contacts());
  }

  private static SourceRecord reached(
      SourceRecord.Builder record, List<ContactPoint> points, List<Contact> contacts) {
    points.forEach(each -> record.with(field(each), each));
    contacts.forEach(each -> record.with(MasterField.CONTACT, each));
    return record.build();
  }

  private static MasterField<ContactPoint> field(ContactPoint point) {
    return switch (point.kind()) {
      case PHONE -> MasterField.PHONE;
      case EMAIL -> MasterField.EMAIL;
      case ADDRESS -> MasterField.ADDRESS;
      case APP -> MasterField.APP;
    };
  }

  static Individual individual(MergedRecord merged) {
    List<Identifier> identifiers = new ArrayList<>();
    merged.get(MasterField.RESIDENT_ID).ifPresent(identifiers::add);
    identifiers.addAll(merged.all(MasterField.CERTIFICATE));
    identifiers.addAll(merged.all(MasterField.MSISDN));
    identifiers.addAll(merged.all(MasterField.IDENTIFIER));
    Individual.Builder person =
        Individual.builder(merged.id())
            .identifiers(identifiers)
            .points(points(merged))
            .contacts(merged.all(MasterField.CONTACT));
    merged.get(MasterField.NAME).ifPresent(person::name);
    merged.get(MasterField.BIRTH_DATE).ifPresent(person::birthDate);
    merged.get(MasterField.SEX).ifPresent(person::sex);
    return person.build();
  }

  static Optional<Organisation> organisation(MergedRecord merged) {
    return merged
        .get(MasterField.GROUP_NAME)
        .map(
            name -> {
              Organisation.Builder group =
                  Organisation.builder(merged.id(), name)
                      .points(points(merged))
                      .contacts(merged.all(MasterField.CONTACT));
              merged.get(MasterField.ORGANISATION_KIND).ifPresent(group::kind);
              merged.get(MasterField.CREDIT_CODE).ifPresent(group::creditCode);
              merged.get(MasterField.ORGANISATION_CODE).ifPresent(group::organisationCode);
              return group.build();
            });
  }

  private static List<ContactPoint> points(MergedRecord merged) {
    return POINTS.stream().flatMap(field -> merged.all(field).stream()).toList();
  }
}
