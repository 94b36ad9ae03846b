using System.ComponentModel;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;

namespace EligibilityEngine.Reporting;

/// <summary>What leaves a question open because it was not found, or because no source tells it.</summary>
internal readonly struct GapContract(Provision gap, Verdict verdict)
{
    [Description("The number of the entry of what is not modelled; or the id of a provision whose answer no source tells.")]
    public string Gap => gap.Id;

    [Description("What was not found; or what the provision says.")]
    public string What => gap.Title.ToString();

    [Description("Why it was not found; absent for a provision whose answer no source tells.")]
    public string? Why => gap.Gap?.Why.ToString();

    [Description("Whether it touches the person; unknown where that hangs on what is not known.")]
    public Truth Touches => verdict.Stands[gap.Index];

    [Description("The statements that speak of it.")]
    public IEnumerable<StatementContract> Cites => verdict.Situation.Published(gap.Cites).Select(s => new StatementContract(s));
}
