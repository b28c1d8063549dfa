using System.ComponentModel.DataAnnotations;

namespace Acquisitieloket.Core.Privacy.Retention;

/// <summary>Section "Privacy:Retention": how long personal data is kept, counted from the last activity of a lead.</summary>
public sealed class RetentionOptions
{
    public const string Section = "Privacy:Retention";

    /// <summary>Months that an enquiry is kept that was never qualified.</summary>
    [Range(1, 120)]
    public int NeverQualifiedMonths { get; set; } = 12;

    /// <summary>Months that a lead is kept that ended without a company settling.</summary>
    [Range(1, 120)]
    public int EndedMonths { get; set; } = 24;

    /// <summary>Months that a lead is kept whose company settled, unless it has an account manager.</summary>
    [Range(1, 240)]
    public int EstablishedMonths { get; set; } = 60;
}
