// The baseline of every program: starts, prints its working set, and ends.
System.Console.WriteLine(System.Environment.WorkingSet);
