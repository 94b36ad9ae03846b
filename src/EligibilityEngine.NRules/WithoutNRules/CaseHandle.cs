namespace EligibilityEngine.NRules;

/// <content>This build has no NRules.</content>
public sealed partial class CaseHandle
{
    internal CaseHandle(Case @case) => Case = @case;
}
