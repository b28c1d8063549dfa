using System.Text.RegularExpressions;

namespace Acquisitieloket.Core.Documents.Contents;

/// <summary>Functions of spreadsheets by which a cell fetches something from elsewhere or calls a program.</summary>
internal static partial class ActingFormula
{
    /// <summary>What a formula does by itself; null for one that calculates, or leads elsewhere by a click.</summary>
    public static FileFault? Check(string formula) =>
        Calls().IsMatch(formula) ? FileFault.Commands : Fetches().IsMatch(formula) ? FileFault.Remote : null;

    [GeneratedRegex(@"\b(DDE|RTD|CALL|REGISTER|REGISTER\.ID)\s*\(", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Calls();

    [GeneratedRegex(@"\b(_xlfn\.)?(WEBSERVICE|IMAGE)\s*\(", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Fetches();
}
