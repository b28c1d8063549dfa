namespace Acquisitieloket.Web.Infrastructure.Security;

/// <summary>Section "SignIn": what is asked of employees besides a password.</summary>
public sealed class StaffSignInOptions
{
    public const string Section = "SignIn";

    /// <summary>Everyone must sign in with a code from an app; who has not set it up can open nothing else.</summary>
    public bool RequireTwoFactor { get; set; }
}
