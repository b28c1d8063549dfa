namespace Acquisitieloket.Core.Enquiries;

/// <summary>
/// What a Locatiecheck must satisfy, the one place for page and API: the activity, and for the rest the same as an
/// enquiry. Nobody has to say who they are.
/// </summary>
public static class LocationCheckRules
{
    /// <summary>Answers in which nothing is answered yet; no company, no contact.</summary>
    public static EnquiryAnswers Blank { get; } = new()
    {
        Company = new CompanyAnswers { Name = "" },
        Contact = new ContactAnswers { Name = "", Email = "" },
        Description = "",
        PrivacyVersion = "",
    };

    /// <summary>All faults together, in the order of the form.</summary>
    public static IReadOnlyList<Fault> Check(EnquiryAnswers answers, DateOnly today) =>
    [
        .. answers.Requirements.Activity is null ? [new Fault("Requirements.Activity", FaultKind.Missing)] : Array.Empty<Fault>(),
        .. EnquiryRules.Check(answers, today).Where(f => f.Field.StartsWith("Requirements.", StringComparison.Ordinal)),
    ];
}
