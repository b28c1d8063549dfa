using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;

namespace Acquisitieloket.Core.People;

/// <summary>
/// Refuses passwords that are tried first: those of which nothing is left but common words once digits and signs are gone
/// (Welkom123456, P@ssw0rd2026!), and those with the name of the person or of the product in them.
/// </summary>
public sealed partial class GuessablePasswords : IPasswordValidator<AppUser>
{
    /// <summary>By which its errors are known; their description is Dutch and can be shown.</summary>
    public const string Code = "Guessable";

    // A name of three letters stands in many words by chance; fewer characters than this repeat themselves.
    private const int ShortestName = 4, FewestDifferent = 5;

    private const string Words =
        "welkom|wachtwoord|geheim|toegang|inloggen|hallo|computer|voetbal|school|thuis|liefde|schatje|lieverd|vakantie|nederland|holland|"
        + "twente|enschede|hengelo|almelo|borne|oldenzaal|overijssel|gemeente|provincie|amsterdam|feyenoord|ajax|"
        + "lente|zomer|herfst|winter|voorjaar|najaar|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|"
        + "maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|"
        + "password|passwort|welcome|letmein|admin|administrator|beheerder|gebruiker|user|login|secret|changeme|default|iloveyou|sunshine|"
        + "princess|dragon|monkey|football|baseball|superman|batman|master|shadow|freedom|whatever|trustno|summer|spring|autumn|"
        + "monday|tuesday|wednesday|thursday|friday|saturday|sunday|test|tester|temp|"
        + "qwertyuiop|qwertyui|qwerty|qwert|azerty|asdfghjkl|asdfgh|asdf|zxcvbnm|zxcvbn|qazwsxedc|qazwsx|abcdefghijkl|abcdefgh|abcdef|abcd|abc";

    /// <inheritdoc />
    public Task<IdentityResult> ValidateAsync(UserManager<AppUser> manager, AppUser user, string? password) =>
        Task.FromResult(Fault(user, (password ?? "").ToLowerInvariant()) is { } fault
            ? IdentityResult.Failed(new IdentityError { Code = Code, Description = fault }) : IdentityResult.Success);

    private static string? Fault(AppUser user, string password)
    {
        // With digits read as the letters that they stand for, and without them; what stands around the words never counts.
        string[] read = [Letters(Read(Inside(password))), Letters(password)];
        if (Names(user).Any(name => read.Any(r => r == name || (name.Length >= ShortestName && r.Contains(name, StringComparison.Ordinal)))))
            return "In dit wachtwoord staat uw naam of uw e-mailadres. Dat wordt snel geraden: kies iets anders.";
        if (read.Any(r => r.Contains("acquisitie", StringComparison.Ordinal)))
            return "In dit wachtwoord staat de naam van het loket. Dat wordt snel geraden: kies iets anders.";
        return read.Any(r => OnlyCommonWords().IsMatch(r)) || password.Distinct().Count() < FewestDifferent
            ? "Dit wachtwoord wordt veel gebruikt en snel geraden. Kies iets anders, bijvoorbeeld vier losse woorden en een cijfer."
            : null;
    }

    private static IEnumerable<string> Names(AppUser user) =>
        $"{user.FullName} {user.Email?.Split('@')[0].Replace('.', ' ')}".ToLowerInvariant()
            .Split([' ', '-', '_', '\''], StringSplitOptions.RemoveEmptyEntries)
            .Append(user.FullName.ToLowerInvariant()).Select(Letters).Where(name => name.Length > 2);

    private static string Read(string text) => text.Replace('0', 'o').Replace('1', 'i').Replace('3', 'e').Replace('4', 'a')
        .Replace('5', 's').Replace('7', 't').Replace('@', 'a').Replace('$', 's').Replace('!', 'i');

    // From the first letter up to the last.
    private static string Inside(string text) => text.Trim(text.Where(c => !char.IsLetter(c)).Distinct().ToArray());

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetter));

    [GeneratedRegex($@"^({Words})*\z")]
    private static partial Regex OnlyCommonWords();
}
