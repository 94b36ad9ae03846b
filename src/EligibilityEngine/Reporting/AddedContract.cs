using System.ComponentModel;
using EligibilityEngine.Law;
using EligibilityEngine.Text;

namespace EligibilityEngine.Reporting;

/// <summary>What something not known is.</summary>
internal enum AddedKind
{
    Fact,
    Reading,
    Event,
    Statement,
    Computed,
}

/// <summary>Something not known, by name.</summary>
internal readonly struct NamedContract(AddedFact added)
{
    [Description("What it is.")]
    public AddedKind Kind => added switch
    {
        { Fact.Reading: not null } => AddedKind.Reading,
        { Fact: not null } => AddedKind.Fact,
        { Event: not null } => AddedKind.Event,
        { Statement: not null } => AddedKind.Statement,
        _ => AddedKind.Computed,
    };

    [Description("Its name; of a statement source/statement.")]
    public string Name => added.Name;
}

/// <summary>Something not known that turns out in one way.</summary>
internal sealed class AddedContract
{
    private readonly AddedFact _added;

    internal AddedContract(AddedFact added) => _added = added;

    [Description("What it is.")]
    public AddedKind Kind => new NamedContract(_added).Kind;

    [Description("Its name; of a statement source/statement.")]
    public string Name => _added.Name;

    [Description("The fact that it is compared with, if it is: then the values are by how much it is more, or of dates how many days later.")]
    public string? Than => _added.ComparedWith;

    [Description("One of its values, which stands for all; of an event or a statement yes or no.")]
    public string Example => Written(_added.Example.Code);

    [Description("All of its values, in ascending order."), Narrowed(Least = 1)]
    public IEnumerable<RangeContract> Ranges => _added.Values.Intervals.Select(i => new RangeContract(Written(i.Low), Written(i.High)));

    [Description("The values in words: of a fact after 'the person ...', of anything else a clause of its own.")]
    public ToldText Says => new(_added.Say);

    /// <summary>The value with a code as it is written in a case file; of an event or a statement yes or no; of a comparison the difference.</summary>
    private string Written(long code) =>
        _added switch
        {
            { Less: not null } => Values.OfNumber(code),
            { Fact: { } fact } => fact.Write(FactValue.Of(code)),
            { IsOfDays: true } or { Subject: Law.Term { Type: FactType.Date } } => Values.OfDay(DayNumbers.Nearest(code)),
            { Subject: Law.Term } => Values.OfNumber(code),
            _ => Values.OfYesNo(code != 0),
        };
}

/// <summary>Values from one to another.</summary>
internal readonly struct RangeContract(string from, string through)
{
    [Description("The first value.")]
    public string From => from;

    [Description("The last value, inclusive.")]
    public string Through => through;
}
