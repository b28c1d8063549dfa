namespace Acquisitieloket.Web.Infrastructure.Security;

/// <summary>Section "SignIn": what is asked of employees besides a password, and where else they may show who they are.</summary>
public sealed class StaffSignInOptions
{
    public const string Section = "SignIn";

    /// <summary>Everyone must sign in with a code from an app; who has not set it up can open nothing else.</summary>
    public bool RequireTwoFactor { get; set; }

    public OrganisationOptions Organisation { get; set; } = new();
}

/// <summary>The sign-in service of the organisation (OpenID Connect); off as long as it has no address.</summary>
public sealed class OrganisationOptions
{
    /// <summary>Address of the service, below which /.well-known/openid-configuration is.</summary>
    public Uri? Authority { get; set; }
    public string ClientId { get; set; } = "";
    public string ClientSecret { get; set; } = "";
    /// <summary>What the button says: "Aanmelden met …".</summary>
    public string Name { get; set; } = "uw werkaccount";
    /// <summary>The claim that holds the e-mail address.</summary>
    public string EmailClaim { get; set; } = "email";
    /// <summary>Take the address as the person's own although the service does not say that it is verified.</summary>
    public bool TrustEmail { get; set; }
    /// <summary>The service asks for a second factor itself, so that none is asked here.</summary>
    public bool AsksSecondFactor { get; set; }

    public bool On => Authority is not null;
}
