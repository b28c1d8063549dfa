using System.ComponentModel.DataAnnotations;

namespace Acquisitieloket.Core.ServiceTerms;

/// <summary>Section "ServiceTerms": office hours on the Dutch clock, and how many working days each term takes.</summary>
public sealed class ServiceTermOptions : IValidatableObject
{
    public const string Section = "ServiceTerms";

    public TimeOnly OfficeOpens { get; set; } = new(8, 30);
    public TimeOnly OfficeCloses { get; set; } = new(17, 0);
    [Range(1, 60)]
    public int FirstContactDays { get; set; } = 1;
    [Range(1, 60)]
    public int FirstSiteListDays { get; set; } = 5;
    [Range(1, 60)]
    public int AnswerDays { get; set; } = 2;
    /// <summary>Working days in which a specialist answers a question, unless the asker chooses another day.</summary>
    [Range(1, 60)]
    public int QuestionDays { get; set; } = 5;
    /// <summary>Share of a term after which it warns.</summary>
    [Range(1, 99)]
    public int WarnPercent { get; set; } = 80;
    /// <summary>Share of a term after which the EZ manager of the department hears that it still runs.</summary>
    [Range(101, 500)]
    public int ManagerPercent { get; set; } = 150;

    /// <summary>Working days of a term.</summary>
    public int DaysOf(TermKind kind) => kind switch
    {
        TermKind.FirstContact => FirstContactDays,
        TermKind.FirstSiteList => FirstSiteListDays,
        _ => AnswerDays,
    };

    public IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        if (OfficeCloses <= OfficeOpens)
            yield return new ValidationResult("OfficeCloses must be later than OfficeOpens.", [nameof(OfficeCloses)]);
    }
}
