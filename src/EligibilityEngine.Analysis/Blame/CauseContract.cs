using System.ComponentModel;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Analysis.Blame;

/// <summary>A provision behind the difference between two sides.</summary>
internal readonly struct CauseContract(CausingProvision cause)
{
    [Description("The id of the provision.")]
    public string Provision => cause.Provision.Id;

    [Description("What it says, in one sentence.")]
    public ToldText Title => cause.Provision.Title;

    [Description("The side on which it is so, or more surely so; the first where its answers differ.")]
    public Side Side => cause.Side;

    [Description("Exists: only this side has it. Answers: it gives another answer. In-force: it is in force on this side. Holds: it is in force on both, but its condition is true on this side. Stands: it holds on both, but is not displaced on this side.")]
    public DifferenceKind What => cause.Kind;

    [Description("The statements that it rests on, as source/statement.")]
    public IEnumerable<string> Cites => cause.Provision.Cites.Select(s => s.Citation);
}
