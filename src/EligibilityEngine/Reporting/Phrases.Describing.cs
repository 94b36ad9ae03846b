using EligibilityEngine.Describing;

namespace EligibilityEngine.Reporting;

/// <content>What a rulebook has under a name, and mistakes in it.</content>
internal sealed partial class Phrases
{
    public Prose Label(Label label) => Each(label);
    public Prose Kind(ReferenceKind kind) => Each(kind);
    public Prose Type(FactType type) => Each(type);
    public Prose ChangedBy(ChangedBy changes) => Each(changes);
    public Prose Derived(DerivationKind kind, Prose facts) => Each(kind, facts);
    public Prose Referring(Referring way) => Each(way);
    public Prose Referred(Prose kind, Prose name, Prose title) => Say(kind, name, title);
    public Prose OnlyLifts() => Say();
    public Prose Neither() => Say();
    public Prose StatementAt(Prose name, Prose place, Prose says) => Say(name, place, says);
    public Prose Always() => Say();
    public Prose FromDay(Prose day) => Say(day);
    public Prose UntilDay(Prose day) => Say(day);
    public Prose FromDayUntilDay(Prose from, Prose until) => Say(from, until);
    public Prose EventOn(Prose change, Prose days) => Say(change, days);
    public Prose Cites() => Say();
    public Prose BetweenStatements() => Say();
    public Prose CitedAs(Prose name, Prose citation, Prose says) => Say(name, citation, says);
    public Prose Condition() => Say();
    public Prose NoCondition() => Say();
    public Prose TrueOfEveryone() => Say();
    public Prose NotModelled(Prose what, Prose why) => Say(what, why);
    public Prose Mistake(Severity severity, Prose code) => Each(severity, code);
    public Prose Hint(Prose hint) => Say(hint);
}
