package org.telcocrm.rules.stewardship;

import java.util.Collection;
import org.telcocrm.core.contact.Channel;
import org.telcocrm.core.contact.ContactCap;
import org.telcocrm.core.contact.ContactEvent;
import org.telcocrm.core.contact.ContactPolicy;
import org.telcocrm.core.contact.CoolDown;
import org.telcocrm.core.contact.QuietHours;
import org.telcocrm.core.fact.FactCatalog;
import org.telcocrm.core.privacy.Purpose;
import org.telcocrm.rules.policy.Node;
import org.telcocrm.rules.policy.NodeReader;
import org.telcocrm.rules.policy.PolicyKind;

/** When a customer may be marketed to, as a document. */
final class ContactKind implements PolicyKind<ContactPolicy> {

  @Override
  public String name() {
    return "contact";
  }

  @Override
  public void write(ContactPolicy rules, Node.Builder document) {
    document
        .put("quietHours", Node.list(rules.quietHours().stream().map(ContactKind::write).toList()))
        .put("quietChannels", channels(rules.quietChannels()))
        .put("consentChannels", channels(rules.consentChannels()))
        .put("caps", Node.list(rules.caps().stream().map(ContactKind::write).toList()))
        .put("coolDowns", Node.list(rules.coolDowns().stream().map(ContactKind::write).toList()));
  }

  private static Node channels(Collection<Channel> channels) {
    return Node.texts(channels.stream().map(Channel::name).toList());
  }

  private static Node write(QuietHours hours) {
    return Node.object()
        .put("from", hours.from().toString())
        .put("until", hours.until().toString())
        .build();
  }

  private static Node write(ContactCap cap) {
    return Node.object()
        .put("channels", channels(cap.channels()))
        .put("max", cap.max())
        .put("window", cap.window().toString())
        .build();
  }

  private static Node write(CoolDown coolDown) {
    return Node.object()
        .put("after", coolDown.after().name())
        .put("days", coolDown.days())
        .put("channels", channels(coolDown.channels()))
        .put("sameChannelOnly", coolDown.sameChannelOnly())
        .put("purposes", Node.texts(coolDown.purposes().stream().map(Purpose::name).toList()))
        .build();
  }

  @Override
  public ContactPolicy read(NodeReader reader, FactCatalog facts) {
    var hours = reader.objects("quietHours", ContactKind::quietHours);
    var quiet = reader.constants("quietChannels", Channel.class);
    var consent = reader.constants("consentChannels", Channel.class);
    var caps = reader.objects("caps", ContactKind::cap);
    var coolDowns = reader.objects("coolDowns", ContactKind::coolDown);
    return reader.make(
        "quietHours", () -> new ContactPolicy(hours, quiet, consent, caps, coolDowns));
  }

  private static QuietHours quietHours(NodeReader reader) {
    var from = reader.time("from");
    var until = reader.time("until");
    reader.end();
    return reader.make("", () -> new QuietHours(from, until));
  }

  private static ContactCap cap(NodeReader reader) {
    var channels = reader.constants("channels", Channel.class);
    int max = reader.integer("max");
    var window = reader.period("window");
    reader.end();
    return reader.make("", () -> new ContactCap(channels, max, window));
  }

  private static CoolDown coolDown(NodeReader reader) {
    var after = reader.constant("after", ContactEvent.Kind.class);
    int days = reader.integer("days");
    var channels = reader.constants("channels", Channel.class);
    boolean same = reader.flag("sameChannelOnly");
    var purposes = reader.constants("purposes", Purpose.class);
    reader.end();
    return reader.make("", () -> new CoolDown(after, days, channels, same, purposes));
  }
}
