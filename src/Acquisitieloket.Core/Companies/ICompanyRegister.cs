namespace Acquisitieloket.Core.Companies;

/// <summary>Looks a company up in the trade register, so that nobody has to type what is known there.</summary>
public interface ICompanyRegister
{
    /// <summary>False when no register is set up: the question is then not shown.</summary>
    bool IsOn { get; }

    /// <summary>
    /// The company with a KvK number of 8 digits. Never throws because of the register: a failure is an answer, as
    /// whoever asks can go on typing.
    /// </summary>
    Task<RegisterAnswer> FindAsync(string kvkNumber, CancellationToken cancellation = default);
}

/// <summary>What the register said; the company only when it was found.</summary>
public sealed record RegisterAnswer(RegisterOutcome Outcome, RegisteredCompany? Company = null);

/// <summary>How a look-up went.</summary>
public enum RegisterOutcome
{
    Found = 1,
    NotFound = 2,
    /// <summary>The register did not answer, not in time, or refused our key.</summary>
    Unavailable = 3,
}

/// <summary>What the register knows of a company; null where it says nothing.</summary>
public sealed record RegisteredCompany(string Name, string? City, string? Website);

/// <summary>No register is set up.</summary>
internal sealed class NoCompanyRegister : ICompanyRegister
{
    public bool IsOn => false;

    public Task<RegisterAnswer> FindAsync(string kvkNumber, CancellationToken cancellation = default) =>
        Task.FromResult(new RegisterAnswer(RegisterOutcome.Unavailable));
}
