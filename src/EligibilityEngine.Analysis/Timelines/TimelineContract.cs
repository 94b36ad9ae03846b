using System.ComponentModel;
using EligibilityEngine.Law;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Analysis.Timelines;

[Description("How the answers to questions change from day to day, as segments of one answer and one set of grounds.")]
internal sealed class TimelineContract : Contract
{
    public const string Name = "eligibility-timeline";

    private readonly Timeline _timeline;

    internal TimelineContract(Timeline timeline)
        : base(Name) => _timeline = timeline;

    [Description("The law that was applied.")]
    public RulebookContract Rulebook => new(_timeline.Rulebook);

    [Description("The id of the case, where it has one.")]
    public string? Case => _timeline.Case.Id;

    [Description("The first day.")]
    public DateOnly From => _timeline.From;

    [Description("The last day, inclusive.")]
    public DateOnly Through => _timeline.Through;

    [Description("The day whose law was applied throughout, where the case names one; otherwise it is the law of each day.")]
    public DateOnly? LawOf => _timeline.Case.LawOf;

    [Description("The horizon of knowledge, where there is one: statements published later do not exist.")]
    public DateOnly? KnownBy => _timeline.Case.KnownBy;

    [Description("Whether facts that are not stated were taken to be what they are ordinarily.")]
    public bool AssumesOrdinary => _timeline.Case.AssumesOrdinary;

    [Description("What the case says, by name.")]
    public IEnumerable<GivenFactContract> Facts => _timeline.Case.Facts.OrderBy(f => f.Name, StringComparer.Ordinal).Select(f => new GivenFactContract(f));

    [Description("One entry for each question that was asked.")]
    public IEnumerable<FollowedQuestionContract> Questions => _timeline.Questions.Select(q => new FollowedQuestionContract(q));

    [Description("The provisions that grounds and changes name.")]
    public IEnumerable<NamedProvisionContract> Provisions => _timeline.NamedProvisions().Select(p => new NamedProvisionContract(p));
}

/// <summary>What the case says of a fact.</summary>
internal readonly struct GivenFactContract(GivenFact given)
{
    [Description("The name of the fact or reading.")]
    public string Fact => given.Name;

    [Description("Its values with their periods.")]
    public IEnumerable<PeriodContract> History => given.History.Select(p => new PeriodContract(p));

    [Description("The value outside all periods; without any, the value.")]
    public string? Otherwise => given.Otherwise;
}

/// <summary>A value with its period.</summary>
internal readonly struct PeriodContract(GivenPeriod period)
{
    [Description("The value as it is written in a case file.")]
    public string Value => period.Value;

    [Description("The first day, where the beginning is not open.")]
    public DateOnly? From => period.From;

    [Description("The last day, inclusive, where the end is not open.")]
    public DateOnly? Through => period.Through;
}

/// <summary>A provision with what it rests on.</summary>
internal readonly struct NamedProvisionContract(Provision provision)
{
    [Description("The id of the provision.")]
    public string Provision => provision.Id;

    [Description("What it says, in one sentence.")]
    public ToldText Title => provision.Title;

    [Description("The statements that it rests on, as source/statement.")]
    public IEnumerable<string> Cites => provision.Cites.Select(s => s.Citation);
}
