using System.Collections.Immutable;
using EligibilityEngine.Law;
using EligibilityEngine.Reporting;
using Term = EligibilityEngine.Reporting.Term;

namespace EligibilityEngine.Describing;

/// <summary>What each kind of item has of its own, under labels.</summary>
internal sealed class Labels(Phrases say, LawWords law)
{
    /// <summary>The labels of an item; those with nothing to say are left out.</summary>
    public Terms Of(RulebookItem item)
    {
        IEnumerable<Term> entries = [.. OfSubject(item.Subject).OfType<Term>(), One(Label.WrittenAt, new Run(item.Place.ToString(), Of: new Reference(ReferenceKind.Place, item.Place.ToString())))];
        return new Terms([.. entries]);
    }

    private Term?[] OfSubject(object subject) => subject switch
    {
        Question q => [
            One(Label.Asks, q.Ask), One(Label.AmountIn, q.Unit), Many(Label.Answers, q.Answers.Select(law.Alternative)), One(Label.Says, q.Says),
            One(Label.WithoutOne, q.SaysNone), Also(q.OtherNames), One(Label.Note, q.Note)],
        Fact f => [
            One(Label.Type, say.Type(f.Type)), Many(Label.Values, f.Values.Select(law.Alternative)), One(Label.Unit, f.Unit),
            One(Label.AtLeast, f.Minimum), One(Label.AtMost, f.Maximum), f.Derivation is { } d ? One(Label.Derived, Derived(d)) : f.Counted is { } c ? One(Label.Derived, Terms.Of(c, law.Say(c.Fact, c.Accepts))) : null,
            One(Label.Asks, f.Ask), Asked(f), One(Label.WhenTrue, f.WhenTrue), One(Label.WhenFalse, f.WhenFalse), One(Label.Says, f.Says),
            One(Label.ChangedBy, say.ChangedBy(f.Changes)), One(Label.SettledBy, f.SettledBy),
            Ordinary(f), Also(f.OtherNames), One(Label.Note, f.Note)],
        SeveralFact { Values: [var any, ..] } f => [
            One(Label.Type, say.AFactOfSeveral()), Many(Label.Values, f.Values.Select(v => say.Alternative(v.Id, law.In(v.WhenTrue!)))), One(Label.Asks, f.Ask), Asked(any),
            One(Label.ChangedBy, say.ChangedBy(any.Changes)), One(Label.SettledBy, any.SettledBy),
            f.Values.Any(v => v.Ordinarily.IsKnown) ? One(Label.Ordinarily, f.Ordinarily) : null, Also(f.OtherNames), One(Label.Note, f.Note)],
        Definition d => [One(Label.Note, d.Note)],
        Reading r => [Many(Label.Alternatives, r.Alternatives.Select(law.Alternative)), One(Label.Note, r.Choice.Note)],
        LawEvent e => [One(Label.Day, say.On(e.Day)), One(Label.Note, e.Note)],
        Provision p => [
            One(Label.Question, say.Alternative(Naming.Of(p.Question), law.In(p.Question.Title))),
            One(Label.Answer, p.Answer is { } a ? say.Alternative(a.Id, law.Say(a)) : say.OnlyLifts()), One(Label.InForce, InForce(p.InForce)),
            p.ExceptionTo.IsEmpty ? null : One(Label.ExceptionTo, say.Commas(p.ExceptionTo.Select(b => (Prose)Naming.Of(b)))), One(Label.Note, p.Note)],
        ProvisionTable { First: var p } t => [
            One(Label.Question, say.Alternative(Naming.Of(p.Question), law.In(p.Question.Title))),
            Many(Label.Rows, t.Rows.Select(r => say.Alternative(Naming.Of(r), r.Answer is { } a ? law.Say(a) : say.OnlyLifts()))), One(Label.InForce, InForce(p.InForce)),
            p.ExceptionTo.IsEmpty ? null : One(Label.ExceptionTo, say.Commas(p.ExceptionTo.Select(b => (Prose)Naming.Of(b)))), One(Label.Note, p.Note)],
        Contradiction c => [One(Label.Follows, c.Follows is { } s ? Naming.Of(s) : say.Neither()), One(Label.Because, c.Because)],
        NotModelled n => [
            One(Label.Because, n.Why), n.Questions.IsEmpty ? One(Label.LeavesOpen, say.NoAnswerHangsOnIt()) : Many(Label.LeavesOpen, n.Questions.Select(q => LeftOpen(q, n))),
            n.Questions.IsEmpty ? null : One(Label.InForce, InForce(n.InForce))],
        Source s => [
            One(Label.OriginalTitle, s.OriginalTitle), s.Kind is { } kind ? One(Label.Kind, say.SourceKindOf(kind)) : null, One(Label.Number, s.Number), One(Label.Adopted, s.Adopted), One(Label.Applicable, s.Applicable),
            One(Label.Publisher, s.Publisher), One(Label.Published, say.On(s.Published)), One(Label.WhySpan, s.WhySpan), One(Label.Gazette, s.Gazette), One(Label.Read, s.Read),
            One(Label.Language, s.Language), One(Label.Address, s.Address), One(Label.Note, s.Note),
            Many(Label.Statements, s.Statements.Select(t => say.StatementAt(t.Id, law.In(t.At), law.In(t.Says))))],
        Statement s => [
            One(Label.Source, say.Alternative(Naming.Of(ReferenceKind.Source, s.Source.Id), law.In(s.Source.Title))), One(Label.At, s.At),
            One(Label.Published, say.On(s.Published)), One(Label.WhySpan, s.WhySpan ?? s.Source.WhySpan)],
        _ => [],
    };

    private Term? Asked(Fact fact) => fact.AskedWhen is { } when ? One(Label.AskedWhen, law.OfEach(when)) : null;

    private Term? Ordinary(Fact fact) => fact.OrdinaryCases.IsEmpty
        ? fact.Ordinarily.IsKnown ? One(Label.Ordinarily, fact.Write(fact.Ordinarily)) : null
        : Many(Label.Ordinarily, fact.OrdinaryCases.Select(c => c.When is { } when ? say.OrdinaryWhen(fact.Write(c.Value), law.OfEach(when)) : (Prose)fact.Write(c.Value)));

    private Term? Also(ImmutableArray<OtherName> names) =>
        names.IsEmpty ? null : Many(Label.AlsoCalled, names.GroupBy(n => n.Value).Select(g => (Prose)((g.Key is null ? "" : $"{g.Key}: ") + string.Join(", ", g.Select(n => n.Word)))));

    private Prose LeftOpen(Question question, NotModelled entry) => say.Alternative(
        Naming.Of(question), entry.Answers.IsEmpty ? law.In(question.Title) : say.Commas(entry.Answers.Select(a => (Prose)law.Say(a))));

    private Prose InForce(InForce period) => (period.From, period.Until) switch
    {
        (null, null) => say.Always(),
        ({ } from, null) => say.FromDay(Day(from)),
        (null, { } until) => say.UntilDay(Day(until)),
        ({ } from, { } until) => say.FromDayUntilDay(Day(from), Day(until)),
    };

    private Prose Day(LegalDay day) => day.Event is { } change ? say.EventOn(Naming.Of(change), say.On(change.Day)) : say.On(day.Day!.Value);

    private Prose Derived(Derivation derivation) => Terms.Of(derivation);

    private TermWords Terms => new(say, t => law.Lower(t), f => Naming.Of(f).Text, law.Value, law.OfEach);

    private Term? One(Label label, LocalText? value) => value is null ? null : One(label, law.In(value));

    private Term? One(Label label, DateOnly? day) => day is { } known ? One(label, say.On(known)) : null;

    private Term? One(Label label, long? value) => value is { } number ? One(label, Text.Values.OfNumber(number)) : null;

    private Term? One(Label label, string? value) => string.IsNullOrEmpty(value) ? null : One(label, (Prose)value);

    private Term One(Label label, Prose value) => new(say.Label(label).ToString(), [value]);

    private Term? Many(Label label, IEnumerable<Prose> values)
    {
        ImmutableArray<ImmutableArray<Run>> all = [.. values.Select(v => v.Runs)];
        return all.IsEmpty ? null : new Term(say.Label(label).ToString(), all);
    }
}
