using EligibilityEngine;
using EligibilityEngine.Kazakhstan;
using EligibilityEngine.Word;

/// <summary>The example of the package for Word.</summary>
internal static class WordExample
{
    public static bool Run()
    {
        var man = new Case(new DateOnly(2024, 5, 1)) { ["citizen"] = true, ["sex"] = "male", ["age"] = 20 }.AssumingOrdinary();
        var decision = KazakhstanRulebook.Load().Decide(man).Value;
        File.WriteAllBytes("answer.docx", decision.CitedReport().ToWord());

        var isWritten = File.ReadAllBytes("answer.docx") is [(byte)'P', (byte)'K', ..];
        File.Delete("answer.docx");
        return isWritten;
    }
}
