package org.telcocrm.io.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.telcocrm.io.extract.DuplicateCode.DUPLICATE_ACTIVE_NUMBER;
import static org.telcocrm.io.extract.DuplicateCode.DUPLICATE_KEY;

import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuplicateSearchTest {

  private static final int MEMORY = DuplicateSearch.DEFAULT_MEMORY_BYTES;
  private static final int MANY = 1_000_000;

  @TempDir Path folder;

  @Test
  void id_thatAValidRecordBeforeHas_isADuplicate() throws IOException {
    try (DuplicateSearch search = new DuplicateSearch(true, MEMORY, folder)) {
      id(search, 1, "A", false);
      id(search, 2, "A", true);
      id(search, 3, "A", false);
      id(search, 5, "B", true);
      id(search, 9, "A", true);

      assertThat(verdicts(search)).isEqualTo(Map.of(3L, DUPLICATE_KEY, 9L, DUPLICATE_KEY));
    }
  }

  @Test
  void number_staysWithTheLatestDate_andOfEqualDatesTheFirst() throws IOException {
    try (DuplicateSearch search = new DuplicateSearch(false, MEMORY, folder)) {
      number(search, 1, "138", Double.NaN);
      number(search, 2, "138", 100);
      number(search, 3, "139", Double.NaN);
      number(search, 4, "138", 200);
      number(search, 5, "138", 200);
      number(search, 6, "139", Double.NaN);

      assertThat(verdicts(search))
          .isEqualTo(
              Map.of(
                  1L,
                  DUPLICATE_ACTIVE_NUMBER,
                  2L,
                  DUPLICATE_ACTIVE_NUMBER,
                  5L,
                  DUPLICATE_ACTIVE_NUMBER,
                  6L,
                  DUPLICATE_ACTIVE_NUMBER));
    }
  }

  @Test
  void number_ofARecordThatRepeatsAnId_isNotCompared() throws IOException {
    for (int memory : new int[] {1, MEMORY}) {
      try (DuplicateSearch search = new DuplicateSearch(true, memory, folder)) {
        id(search, 1, "filling the table", true);
        id(search, 2, "A", true);
        number(search, 2, "138", 100);
        id(search, 3, "A", true);
        number(search, 3, "138", 300);
        id(search, 4, "B", true);
        number(search, 4, "138", 200);

        assertThat(verdicts(search))
            .isEqualTo(Map.of(2L, DUPLICATE_ACTIVE_NUMBER, 3L, DUPLICATE_KEY));
      }
    }
  }

  @Test
  void fewKeys_needNoFile() throws IOException {
    Path nowhere = folder.resolve("nowhere");
    try (DuplicateSearch search = new DuplicateSearch(true, MEMORY, nowhere)) {
      for (int i = 1; i <= 50_000; i++) {
        id(search, i, "1380000" + i % 40_000, true);
        number(search, i, "1390000" + i % 30_000, i);
      }
      assertThat(verdicts(search)).hasSize(20_000);
    }
    assertThat(nowhere).doesNotExist();
  }

  @Test
  void aMillionIdsAndNumbers_areFoundInBoundedMemory() throws IOException {
    int memory = 1 << 20;
    try (DuplicateSearch search = new DuplicateSearch(true, memory, folder)) {
      for (int i = 1; i <= MANY; i++) {
        // Every tenth repeats the id that stood 5 records before it.
        id(search, i, "1380000" + (i % 10 == 0 ? i - 5 : i), true);
        number(search, i, "1390000" + i / 2, i);
        if (i % 100_000 == 0) {
          assertThat(arrayBytes(search)).isLessThan(memory);
        }
      }
      try (Verdicts verdicts = search.finish()) {
        assertThat(arrayBytes(search)).isLessThan(memory);
        assertThat(arrayBytes(verdicts)).isLessThan(memory / 4);
        // Of 2i and 2i + 1 the first loses, unless it repeats an id.
        assertThat(counts(verdicts)).containsExactly(MANY / 10, MANY / 2 - MANY / 10);
        assertThat(counts(verdicts)).containsExactly(MANY / 10, MANY / 2 - MANY / 10);
      }
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void equalKeys_aMillionTimes_needNoFilesOfKeys() throws IOException {
    try (DuplicateSearch search = new DuplicateSearch(true, 1 << 16, folder)) {
      for (int i = 1; i <= MANY; i++) {
        id(search, i, "equal", true);
      }
      try (Verdicts verdicts = search.finish()) {
        assertThat(bytesOnDisk()).isEqualTo(2L * (MANY - 1));
        assertThat(counts(verdicts)).containsExactly(MANY - 1, 0);
      }
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void equalKeys_aMillionTimesAfterTheTableIsFull_areFound() throws IOException {
    int memory = 1 << 16;
    try (DuplicateSearch search = new DuplicateSearch(true, memory, folder)) {
      for (int i = 1; i <= 10_000; i++) {
        id(search, i, "before" + i, true);
      }
      for (int i = 10_001; i <= MANY; i++) {
        id(search, i, "equal", true);
        number(search, i, "138", -i);
      }
      assertThat(arrayBytes(search)).isLessThan(memory);
      try (Verdicts verdicts = search.finish()) {
        assertThat(counts(verdicts)).containsExactly(MANY - 10_001, 0);
      }
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void fallingAndRisingDates_areSortedInFiles() throws IOException {
    try (DuplicateSearch search = new DuplicateSearch(false, 1 << 14, folder)) {
      for (int i = 1; i <= 100_000; i++) {
        number(search, i, "1390000" + i % 1_000, i % 2_000 < 1_000 ? i : -i);
      }
      try (Verdicts verdicts = search.finish()) {
        assertThat(counts(verdicts)).containsExactly(0, 99_000);
      }
    }
  }

  @Test
  void longKeys_areComparedToTheLastByte() throws IOException {
    for (int memory : new int[] {1, 1 << 16, MEMORY}) {
      byte[] key = new byte[70_000];
      Arrays.fill(key, (byte) 'k');
      try (DuplicateSearch search = new DuplicateSearch(true, memory, folder)) {
        for (int i = 1; i <= 60; i++) {
          key[key.length - 1] = (byte) (i % 30);
          search.id(i, key, 0, key.length, true);
          search.number(i, key, 1, key.length, i);
        }
        try (Verdicts verdicts = search.finish()) {
          assertThat(counts(verdicts)).containsExactly(30, 0);
        }
      }
    }
  }

  @Test
  void emptyKey_isAKey() throws IOException {
    try (DuplicateSearch search = new DuplicateSearch(true, 1, folder)) {
      id(search, 1, "A", true);
      id(search, 2, "", true);
      id(search, 3, "", true);

      assertThat(verdicts(search)).isEqualTo(Map.of(3L, DUPLICATE_KEY));
    }
  }

  /** Two words of 8 bytes each; the second makes up for the difference of the first. */
  @Test
  void keysOfEqualHash_areToldApart() throws IOException {
    int many = 300;
    byte[][] keys = new byte[many][];
    for (int i = 0; i < many; i++) {
      long product = (16L ^ i) * 0x9E3779B97F4A7C15L;
      long state = product ^ product >>> 32;
      keys[i] =
          ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN).putLong(i).putLong(state).array();
      assertThat(KeyTable.hash(keys[i], 0, 16)).isEqualTo(KeyTable.hash(keys[0], 0, 16));
    }
    for (int memory : new int[] {1, 4_000, MEMORY}) {
      try (DuplicateSearch search = new DuplicateSearch(true, memory, folder)) {
        for (int i = 0; i < 2 * many; i++) {
          search.id(i + 1, keys[i % many], 0, 16, true);
        }
        try (Verdicts verdicts = search.finish()) {
          assertThat(counts(verdicts)).containsExactly(many, 0);
        }
      }
    }
  }

  @Test
  void verdicts_areReadSeveralTimes_alsoAtATime() throws IOException {
    try (Verdicts verdicts = verdictsOfAThousand();
        Verdicts.Cursor one = verdicts.open();
        Verdicts.Cursor two = verdicts.open()) {
      for (int i = 301; i <= 1_000; i++) {
        assertThat(one.next()).isEqualTo(i);
        assertThat(two.next()).isEqualTo(i);
        assertThat(one.code()).isEqualTo(DUPLICATE_KEY);
        one.advance();
        two.advance();
      }
      one.advance();
      assertThat(one.next()).isEqualTo(Long.MAX_VALUE);
      assertThatThrownBy(one::code)
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("a cursor must stand at a record but is at the end");
    }
    assertThat(folder).isEmptyDirectory();
  }

  /** Verdicts in a file, of a search that is closed. */
  private Verdicts verdictsOfAThousand() throws IOException {
    try (DuplicateSearch search = new DuplicateSearch(true, 1, folder)) {
      for (int i = 1; i <= 1_000; i++) {
        id(search, i, "id" + i % 300, true);
      }
      return search.finish();
    }
  }

  @Test
  void close_withoutAnEnd_deletesTheFiles() throws IOException {
    try (DuplicateSearch search = new DuplicateSearch(true, 1, folder)) {
      for (int i = 1; i <= 1_000; i++) {
        id(search, i, "id" + i, true);
        number(search, i, "138", i);
      }
      assertThat(folder).isNotEmptyDirectory();
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void fileThatCannotBeWritten_isTold_andNothingStays() throws IOException {
    Path nowhere = folder.resolve("nowhere");
    try (DuplicateSearch search = new DuplicateSearch(true, 1, nowhere)) {
      id(search, 1, "A", true);
      assertThatThrownBy(() -> search.id(2, new byte[1_000], 0, 1_000, true))
          .isInstanceOf(NoSuchFileException.class);
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void filesThatAreGone_areTold_andNothingStays() throws IOException {
    try (DuplicateSearch search = new DuplicateSearch(true, 1, folder)) {
      for (int i = 1; i <= 1_000; i++) {
        id(search, i, "id" + i, true);
      }
      delete(folder);
      Files.createDirectory(folder);
      assertThatThrownBy(search::finish).isInstanceOf(NoSuchFileException.class);
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void records_mustCome_inOrder() throws IOException {
    try (DuplicateSearch search = new DuplicateSearch(true, MEMORY, folder)) {
      id(search, 2, "A", true);
      assertThatThrownBy(() -> id(search, 2, "A", true))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("record must be above 2 but is 2");
      assertThatThrownBy(() -> number(search, 3, "138", 1))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("record must be the valid one whose id was offered last but is 3");
      assertThat(verdicts(search)).isEmpty();
      assertThatThrownBy(() -> id(search, 3, "A", true))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("a search must take no record after its end but is finished");
      assertThatThrownBy(search::finish)
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("a search must be finished once but is finished");
    }
    try (DuplicateSearch search = new DuplicateSearch(false, MEMORY, folder)) {
      assertThatThrownBy(() -> id(search, 1, "A", true))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("exactIds must be true to search ids but is false");
    }
    assertThatThrownBy(() -> new DuplicateSearch(true, 0, folder).close())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("memoryBytes must be positive but is 0");
  }

  private static void id(DuplicateSearch search, long record, String id, boolean valid)
      throws IOException {
    byte[] bytes = ("<" + id + ">").getBytes(UTF_8);
    search.id(record, bytes, 1, bytes.length - 1, valid);
  }

  private static void number(DuplicateSearch search, long record, String number, double date)
      throws IOException {
    byte[] bytes = ("<" + number + ">").getBytes(UTF_8);
    search.number(record, bytes, 1, bytes.length - 1, date);
  }

  private static SortedMap<Long, DuplicateCode> verdicts(DuplicateSearch search)
      throws IOException {
    SortedMap<Long, DuplicateCode> result = new TreeMap<>();
    try (Verdicts verdicts = search.finish();
        Verdicts.Cursor each = verdicts.open()) {
      for (; each.next() != Long.MAX_VALUE; each.advance()) {
        result.put(each.next(), each.code());
      }
    }
    return result;
  }

  /** Duplicates by id and by number; fails if they do not ascend. */
  private static int[] counts(Verdicts verdicts) throws IOException {
    int[] counts = new int[2];
    long last = 0;
    try (Verdicts.Cursor each = verdicts.open()) {
      for (; each.next() != Long.MAX_VALUE; each.advance()) {
        assertThat(each.next() > last).as("after record %s", last).isTrue();
        last = each.next();
        counts[each.code() == DUPLICATE_KEY ? 0 : 1]++;
      }
    }
    return counts;
  }

  private long bytesOnDisk() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Collections.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }

  /** The bytes of all arrays that an object of this package holds. */
  private static long arrayBytes(Object root) {
    return arrayBytes(root, Collections.newSetFromMap(new IdentityHashMap<>()));
  }

  private static long arrayBytes(@Nullable Object object, Set<Object> seen) {
    if (object == null || !seen.add(object)) {
      return 0;
    }
    if (object instanceof byte[] bytes) {
      return bytes.length;
    }
    if (object instanceof long[] longs) {
      return (long) Long.BYTES * longs.length;
    }
    long sum = 0;
    if (object instanceof Collection<?> elements) {
      for (Object element : elements) {
        sum += arrayBytes(element, seen);
      }
    } else if (object.getClass().isArray()) {
      for (int i = 0; i < Array.getLength(object); i++) {
        sum += arrayBytes(Array.get(object, i), seen);
      }
    } else if (object.getClass().getName().startsWith("org.telcocrm.")) {
      for (Field field : object.getClass().getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
          sum += arrayBytes(value(field, object), seen);
        }
      }
    }
    return sum;
  }

  private static @Nullable Object value(Field field, Object object) {
    try {
      field.setAccessible(true);
      return field.get(object);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }
}
