package org.telcocrm.samples.nightly.demo;

/**
 * What was written of groups and their people.
 *
 * @param groups the rows of the groups' file
 * @param people the rows of the people's file
 */
public record GroupLedgers(PlantedLedger<GroupDefect> groups, PlantedLedger<PersonDefect> people) {}
