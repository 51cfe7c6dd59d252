package org.telcocrm.rules.brand;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.telcocrm.core.product.Brand;

/**
 * How one brand stands in a BOSS interface (品牌接口编码). Example: {@code MZONE, 2/03, [G010, GS03]}.
 * Immutable and thread-safe. Source: domain/03 "Brand partition".
 *
 * @param brand the brand
 * @param digit code of one digit
 * @param code code of two digits
 * @param products product codes of the brand
 */
public record BrandCode(Brand brand, String digit, String code, List<String> products)
    implements Serializable {

  /** Checks that the codes are there. */
  public BrandCode {
    Objects.requireNonNull(brand, "brand");
    products = List.copyOf(products);
    if (digit.isBlank() || code.isBlank()) {
      throw new IllegalArgumentException("codes of brand " + brand + " must not be blank");
    }
  }

  /**
   * Both codes.
   *
   * @return for example {@code "2/03"}
   */
  public String text() {
    return digit + "/" + code;
  }
}
