using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Acquisitieloket.Core.ServiceTerms;

namespace Acquisitieloket.Web.Features.Admin.Terms;

/// <summary>The settings as they are typed. The limits are those of the configuration.</summary>
public sealed class TermsForm : IValidatableObject
{
    private const string OutOfRange = "Vul een heel getal van {1} tot en met {2} in.", Missing = "Vul een getal in.";

    public string? OfficeOpens { get; set; }
    public string? OfficeCloses { get; set; }

    [Required(ErrorMessage = Missing), Range(1, 60, ErrorMessage = OutOfRange)]
    public int? FirstContactDays { get; set; }

    [Required(ErrorMessage = Missing), Range(1, 60, ErrorMessage = OutOfRange)]
    public int? FirstSiteListDays { get; set; }

    [Required(ErrorMessage = Missing), Range(1, 60, ErrorMessage = OutOfRange)]
    public int? AnswerDays { get; set; }

    [Required(ErrorMessage = Missing), Range(1, 60, ErrorMessage = OutOfRange)]
    public int? QuestionDays { get; set; }

    [Required(ErrorMessage = Missing), Range(1, 99, ErrorMessage = OutOfRange)]
    public int? WarnPercent { get; set; }

    [Required(ErrorMessage = Missing), Range(101, 500, ErrorMessage = OutOfRange)]
    public int? ManagerPercent { get; set; }

    /// <summary>The saved settings that the administrator saw.</summary>
    public long Seen { get; set; }

    /// <summary>Back to the configuration; what is typed does not count.</summary>
    public bool Defaults { get; set; }

    public static TermsForm Of(ServiceTermOptions now, long seen) => new()
    {
        OfficeOpens = $"{now.OfficeOpens:HH\\:mm}", OfficeCloses = $"{now.OfficeCloses:HH\\:mm}",
        FirstContactDays = now.FirstContactDays, FirstSiteListDays = now.FirstSiteListDays, AnswerDays = now.AnswerDays,
        QuestionDays = now.QuestionDays, WarnPercent = now.WarnPercent, ManagerPercent = now.ManagerPercent, Seen = seen,
    };

    /// <summary>Only of a form that is valid.</summary>
    public ServiceTermOptions Read() => new()
    {
        OfficeOpens = Time(OfficeOpens)!.Value, OfficeCloses = Time(OfficeCloses)!.Value,
        FirstContactDays = FirstContactDays!.Value, FirstSiteListDays = FirstSiteListDays!.Value, AnswerDays = AnswerDays!.Value,
        QuestionDays = QuestionDays!.Value, WarnPercent = WarnPercent!.Value, ManagerPercent = ManagerPercent!.Value,
    };

    public IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        var (opens, closes) = (Time(OfficeOpens), Time(OfficeCloses));
        if (opens is null)
            yield return new ValidationResult("Vul een tijd in, zoals 08:30.", [nameof(OfficeOpens)]);
        if (closes is null)
            yield return new ValidationResult("Vul een tijd in, zoals 17:00.", [nameof(OfficeCloses)]);
        else if (closes <= opens)
            yield return new ValidationResult("Het kantoor sluit later dan het opent.", [nameof(OfficeCloses)]);
    }

    private static TimeOnly? Time(string? text) => TimeOnly.TryParseExact(
        text?.Trim().Replace('.', ':'), ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}
