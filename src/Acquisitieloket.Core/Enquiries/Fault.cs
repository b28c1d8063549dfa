namespace Acquisitieloket.Core.Enquiries;

/// <summary>
/// An answer that cannot be accepted: the path of the answer ("Company.Name"), which rule it breaks, and the limits
/// that the reader must know to mend it. Form and API put it into words.
/// </summary>
public sealed record Fault(string Field, FaultKind Kind, params object[] Limits);

/// <summary>The rules that an answer can break.</summary>
public enum FaultKind
{
    Missing = 1,
    /// <summary>Limit 0: the greatest number of characters.</summary>
    TooLong = 2,
    /// <summary>Limits 0 and 1: the least and the greatest number.</summary>
    OutOfRange = 3,
    /// <summary>The lower end of a range is above its upper end.</summary>
    MinAboveMax = 4,
    NotKvkNumber = 5,
    NotEmail = 6,
    NotWebsite = 7,
    NotCountry = 8,
    NotSbiCode = 9,
    /// <summary>Limits 0 and 1: the first and the last day that make sense (DateOnly).</summary>
    DayOutOfRange = 10,
    /// <summary>Limit 0: the greatest number of answers.</summary>
    TooMany = 11,
    /// <summary>A named site that is not in the register.</summary>
    UnknownSite = 12,
    /// <summary>A code name from which one can tell who the company or its contact is.</summary>
    CodeNameTellsWho = 13,
    /// <summary>Not nl, en or de.</summary>
    NotLanguage = 14,
    /// <summary>A name with a web address in it.</summary>
    HoldsAddress = 15,
    /// <summary>Who would rather be called gave no number.</summary>
    PhoneToCall = 16,
}
