using System.Text;

namespace EligibilityEngine.Plans.Tests;

/// <summary>A plan with few places, under the law of Kazakhstan.</summary>
internal static class Small
{
    public const string Plan = """
        plan: small
        title: A small call-up
        on: 2024-02-01
        call-up: { question: reserve-officer-call-up, answer: callable }
        total: { count: 4, cites: 2024-reserve-officers/plan-total }
        places:
          - { places: north, title: The north, count: 2, region: north, cites: 2024-reserve-officers/plan-armed-forces }
          - { places: south, title: The south, count: 1, region: south, cites: 2024-reserve-officers/plan-border-service }
          - { places: doctors, title: Doctors, count: 1, specialities: medical, cites: 2024-reserve-officers/plan-national-guard }
        specialities: { fact: officer-speciality, wanted: [ medical, artillery, engineering ], cites: 2024-reserve-officers/speciality }
        preferences:
          - { who: [ { wants-call-up: yes }, { without-work: yes } ], says: The willing and those without work come first., cites: 2024-reserve-officers/priority }
          - { near-home: yes, says: Near home., cites: 2024-reserve-officers/territorial }
        columns: { willing: wants-call-up, unemployed: without-work }
        not-told: [ Nothing else. ]
        """;

    /// <summary>What makes a man callable, but for his age, his speciality and his fitness.</summary>
    public const string Columns = "citizen,military-department-graduate,military-department-programme,reserve-officer,served-conscript-term,service-record,permanently-abroad,temporarily-abroad,criminal-record,under-criminal-proceedings,full-time-student,"
        + "protected-work,family-care,child-without-mother,dependent-carers,deferment-decision,relative-lost-in-service,served-in-another-state,special-bodies-service,academic-degree,registered-clergy,security-state,medical-service-officer,"
        + "called-up-before-27,religious-teaching-lawful,study-kind,sex,in-prison,special-body-member,raised-reserve-age-covers,reserve-from-special-body,paid-training-completed,sentence,incapable-by-court,sentence-running";

    public const string Cells = "yes,yes,officers,yes,no,none,no,no,no,no,no,none,none,no,no,none,none,no,none,none,no,peacetime,no,no,yes,up-to-first-degree,male,no,no,no,no,no,none,no,no";

    public static CallUpPlan Read(string? text = null) => CallUpPlan.Parse(Kazakhstan.Rulebook, "plan.yaml", Encoding.UTF8.GetBytes(text ?? Plan)).Value;

    /// <summary>A table of men of whom all is known but what each row tells: id, age, fitness, specialities, region, willing, unemployed.</summary>
    public static string Table(params string[] rows) => $"id,age,fitness,specialities,region,willing,unemployed,{Columns}\n{string.Concat(rows.Select(r => $"{r},{Cells}\n"))}";

    public static CallUp Draft(string table, CallUpPlan? plan = null, DateOnly? on = null) =>
        CandidateTable.Parse(plan ?? Read(), "candidates.csv", Encoding.UTF8.GetBytes(table)).Value.Draft(on).Value;
}
