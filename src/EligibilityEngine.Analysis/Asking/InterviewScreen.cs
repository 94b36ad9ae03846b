using System.Collections.Immutable;
using EligibilityEngine.Analysis.Asking;
using EligibilityEngine.Law;

namespace EligibilityEngine.Analysis;

/// <summary>What an interview asks at a time: one block of questions that belong together. A front end shows it as it likes.</summary>
public sealed class InterviewScreen
{
    private readonly Lazy<ImmutableArray<ScreenReply>> _replies;

    internal InterviewScreen(Question question, ImmutableArray<RankedFact> asked, Func<InterviewScreen, ImmutableArray<ScreenReply>> replies)
    {
        (Question, Asked) = (question, asked);
        Kind = asked.Length > 1 && asked.All(a => Listing.IsListed(a.Fact)) ? ScreenKind.List : ScreenKind.Form;
        Items = Kind == ScreenKind.List
            ? [.. Facts.SelectMany(f => Listing.Listed(f).Select(v => (Fact: f, Value: v)))
                .Select((l, i) => new ScreenItem(i + 1, l.Fact, l.Value is { } code ? FactValue.Of(code) : FactValue.Unknown, Listing.Says(l.Fact, l.Value)))]
            : [];
        _replies = new Lazy<ImmutableArray<ScreenReply>>(() => replies(this));
    }

    /// <summary>The question that it serves to decide.</summary>
    public Question Question { get; }

    /// <summary>How it is answered.</summary>
    public ScreenKind Kind { get; }

    /// <summary>The facts, or readings of the law, that it asks for. Their questions, kinds, choices and bounds are theirs.</summary>
    public ImmutableArray<Fact> Facts => [.. Asked.Select(a => a.Fact)];

    /// <summary>The lines of a list; none of a form. A choice has a line for each value but the usual one.</summary>
    public ImmutableArray<ScreenItem> Items { get; }

    /// <summary>What some replies would leave: that nothing on a list is so, and each line alone; of a form, each value of each fact alone that the law tells apart. What nobody can reply is
    /// left out, and what would not be certain: where facts are compared that follow from each other. Found when first asked for.</summary>
    public ImmutableArray<ScreenReply> Replies => _replies.Value;

    /// <summary>The provisions that hang on what is asked, in the order of ids.</summary>
    public ImmutableArray<Provision> Provisions => [.. Asked.SelectMany(a => a.Provisions).Distinct().OrderBy(p => p.Index)];

    internal ImmutableArray<RankedFact> Asked { get; }

    /// <summary>What a fact on the list is when it is not named; unknown for a fact that is on none.</summary>
    /// <param name="fact">A fact.</param>
    public FactValue Unlisted(Fact fact) => Items.Any(i => i.Fact == fact) ? FactValue.Of(Listing.Unlisted(fact)) : FactValue.Unknown;
}
