namespace Acquisitieloket.Core.Sites;

/// <summary>
/// How a plot may lawfully be issued since the Didam judgment (ECLI:NL:HR:2021:1778): with room for others to compete,
/// unless beforehand only one serious candidate can be expected. Numbers are stored.
/// </summary>
public enum IssueRoute
{
    SeriousCandidate = 1,
    Points = 2,
    Lottery = 3,
    Tender = 4,
}
