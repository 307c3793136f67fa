suggested_people = Suggested people
searching = Searching…
nobody_found = Nobody found. A whole address can be typed as well.
already_added = already added
looking_up = Looking up…
several_have_it = Several people have this address. Choose one:
look_up_again = Look up again

# Below the list of who was found: Enter picks what is highlighted.
enter_picks_entry = { $search ->
    [running] Enter picks { $name } ({ $place } of { $count } so far)
   *[over] Enter picks { $name } ({ $place } of { $count })
}
down_chooses_entry = { $search ->
    [running] { $count } found so far; Down chooses
   *[over] { $count } found; Down chooses
}

# After somebody’s name, address and department.
mark_group = group: add its members one by one
mark_guest = guest
mark_external = external

# What is known of somebody, and what it means for the meeting.
standing_member = Found in the directory
standing_guest = Guest: invited into your directory from elsewhere
standing_external = External: in no directory of yours, so they can take part but not present
standing_not_found = Not in the directory, though the address is your organisation’s. Check it.
standing_group = This is a group. Graph takes people only; add its members one by one.
# $role is “Presenter” or “Co-organizer”.
role_only_in_directory = { $role } is only for people in the directory. Microsoft doesn’t say whether Teams refuses it or ignores it.
same_person_as = The same person as { $first }: sent once, with the stronger role
edit_the_address = Edit { $address }
# $person is a name with address and department.
choose_one = Choose { $person }

# Why people are not looked up. $why is a sentence.
people_not_allowed_by_person = You have not allowed Convene to search the directory, so it suggests only people of your earlier meetings and checks no address. Addresses work all the same.
people_not_allowed = This connection may not read the directory (Graph permission User.ReadBasic.All or User.Read.All), so no address is checked. Addresses work all the same.
people_failed = People can’t be looked up now: { $why } Addresses work all the same.
