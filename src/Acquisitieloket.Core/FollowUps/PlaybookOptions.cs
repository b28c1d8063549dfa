using System.ComponentModel.DataAnnotations;

namespace Acquisitieloket.Core.FollowUps;

/// <summary>
/// Section "Playbooks": after how many working days a step is due. The first call about a proposal is none of them: the
/// proposal itself promises it to the company.
/// </summary>
public sealed class PlaybookOptions
{
    public const string Section = "Playbooks";

    [Range(1, 60)]
    public int SecondCallDays { get; set; } = 5;
    [Range(1, 60)]
    public int CloseOrParkDays { get; set; } = 5;
    /// <summary>Never later than the term for the first sites.</summary>
    [Range(1, 60)]
    public int MatchDays { get; set; } = 2;
    [Range(1, 60)]
    public int NegotiationDays { get; set; } = 3;
    [Range(1, 60)]
    public int UnansweredDays { get; set; } = 5;
}
